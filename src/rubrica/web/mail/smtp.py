"""One conversation with the mail server, and what its numbers mean for a letter."""

from __future__ import annotations

import re
import smtplib
import socket
import ssl
from typing import TYPE_CHECKING

from rubrica.web.mail.message import bytes_of

if TYPE_CHECKING:
    from types import TracebackType

    from rubrica.web.mail.message import Written
    from rubrica.web.mail.server import Server

PATIENCE = 60.0
"""Seconds that the server may take for one answer."""
_STATUS = re.compile(rb"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
_NOBODY = ("5.1.", "5.2.1")
"""Answers that say that there is no such address, or that nobody reads what comes there. 5.1.7 and 5.1.8 are ours."""
_OURS = ("5.1.7", "5.1.8")
_HARD = (550, 551, 553, 556)


class TroubleError(Exception):
    """The server cannot be used just now, for any letter. Says what it is, without an address."""


class LaterError(Exception):
    """This letter may be sent later."""


class RefusedError(Exception):
    """This letter will never be taken. With `is_gone`, there is nobody at its address."""

    def __init__(self, said: str, *, is_gone: bool = False) -> None:
        super().__init__(said)
        self.is_gone = is_gone


class Conversation:
    """A connection on which letters are handed over. Raises TroubleError where there is none to be had."""

    def __init__(self, server: Server) -> None:
        self.server = server
        try:
            self.smtp = _open(server)
        except smtplib.SMTPAuthenticationError as error:
            raise TroubleError(f"{error.smtp_code}: user or password") from None
        except smtplib.SMTPNotSupportedError:
            raise TroubleError("no STARTTLS, or no way to sign in") from None
        except smtplib.SMTPResponseException as error:
            raise TroubleError(_said(error.smtp_code, error.smtp_error)) from None
        except ssl.SSLError as error:
            raise TroubleError(f"TLS: {error.reason or type(error).__name__}") from None
        except (smtplib.SMTPException, OSError, UnicodeError) as error:
            raise TroubleError(type(error).__name__) from None

    def __enter__(self) -> Conversation:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        try:
            self.smtp.quit()
        except (smtplib.SMTPException, OSError):
            self.smtp.close()

    def hand_over(self, written: Written) -> None:
        """Returns once the server has said that it has the letter. Raises one of the three above.

        A connection that is lost before that answer leaves open whether it has: the letter is sent again, under the
        same Message-ID (RFC 1047 tells why nobody can do better).
        """
        data = bytes_of(written)
        try:
            self._envelope(written)
            code, answer = self.smtp.data(data)
        except smtplib.SMTPDataError as error:
            code, answer = error.smtp_code, _bytes(error.smtp_error)
        except (smtplib.SMTPException, OSError) as error:
            raise TroubleError(type(error).__name__) from None
        if code // 100 != 2:
            self._end(code, answer)

    def _envelope(self, written: Written) -> None:
        code, answer = self.smtp.mail(written.sender)
        if code // 100 != 2:
            raise TroubleError(f"MAIL FROM {_said(code, answer)}")
        code, answer = self.smtp.rcpt(written.to)
        if code // 100 != 2:
            self._end(code, answer, is_recipient=True)

    def _end(self, code: int, answer: bytes, *, is_recipient: bool = False) -> None:
        said = _said(code, answer)
        if code == 421:
            raise TroubleError(said)
        self.smtp.rset()
        status = said.partition(" ")[2]
        if code // 100 != 5 or (is_recipient and (status.startswith("5.7.") or code == 530)):
            raise LaterError(said)  # 5.7: whether we may send there is a setting that somebody can put right
        raise RefusedError(said, is_gone=is_recipient and means_nobody(code, status))


def means_nobody(code: int, status: str) -> bool:
    """Whether an answer says that an address is none any more. A full mailbox or a filter does not."""
    if not status:
        return code in _HARD
    return status.startswith(_NOBODY) and not status.startswith(_OURS)


def _open(server: Server) -> smtplib.SMTP:
    context = ssl.create_default_context()
    smtp: smtplib.SMTP
    if server.security == "tls":
        smtp = smtplib.SMTP_SSL(server.host, server.port, timeout=PATIENCE, context=context, local_hostname=_own_name())
    else:
        smtp = smtplib.SMTP(server.host, server.port, timeout=PATIENCE, local_hostname=_own_name())
    try:
        if server.security == "starttls":
            smtp.starttls(context=context)  # raises where it is not offered: never in the clear instead
        smtp.ehlo_or_helo_if_needed()
        if server.user:
            smtp.login(server.user, server.password)
    except BaseException:
        smtp.close()
        raise
    return smtp


def _own_name() -> str:
    """What the machine calls itself. The library would ask the name servers, for seconds where there are none."""
    name = socket.gethostname()
    return name if "." in name and name.isascii() else "[127.0.0.1]"


def _said(code: int, answer: bytes | str) -> str:
    """An answer without its words: those hold addresses."""
    status = _STATUS.search(_bytes(answer))
    return f"{code} {status.group().decode()}" if status else str(code)


def _bytes(answer: bytes | str) -> bytes:
    return answer.encode(errors="replace") if isinstance(answer, str) else answer
