"""A mail server on this machine that keeps what it takes, and can be told to fail where real ones do."""

from __future__ import annotations

import base64
import datetime as dt
import socketserver
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec


class Postbox(socketserver.ThreadingTCPServer):
    """`faults` are met one a letter: `("rcpt", "550 5.1.1 …")` is answered there, `("dot", "")` hangs up instead;
    `("in data", "")` hangs up in the middle. `taken` are the letters it has said yes to, or would have."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Conversation)
        self.taken: list[tuple[str, bytes]] = []
        self.faults: list[tuple[str, str]] = []
        self.tls: ssl.SSLContext | None = None
        self.from_the_start = False
        self.password = ""

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def letters(self) -> list[EmailMessage]:
        return [message_from_bytes(data, policy=SMTP) for _, data in self.taken]  # type: ignore[arg-type,misc]

    def to(self) -> list[str]:
        return [to for to, _ in self.taken]


class Conversation(socketserver.StreamRequestHandler):
    server: Postbox
    timeout = 10

    def setup(self) -> None:
        if self.server.tls and self.server.from_the_start:
            self.request = self.server.tls.wrap_socket(self.request, server_side=True)
        super().setup()

    def handle(self) -> None:
        self.is_in, self.locked = not self.server.password, self.server.from_the_start
        self.fault, self.to = ("", ""), ""
        self.say("220 postbox")
        while line := self.rfile.readline():
            verb = line.decode().split(None, 1)[0].lower() if line.strip() else ""
            if verb == "quit":
                return self.say("221 bye")
            if self.answer(verb, line.decode().strip()) is False:
                return None
        return None

    def answer(self, verb: str, line: str) -> bool | None:
        if verb == "mail":
            self.fault = self.server.faults.pop(0) if self.server.faults else ("", "")
        if verb in ("mail", "rcpt", "data") and self.fault[0] == verb:
            return self.fail()
        if verb == "ehlo":
            self.say("250-postbox", *self.offers(), "250 8BITMIME")
        elif verb == "starttls" and self.server.tls:
            self.say("220 go on")
            self.lock()
        elif verb == "auth":
            self.sign_in(line)
        elif verb == "mail" and not self.is_in:
            self.say("530 5.7.0 sign in first")
        elif verb == "rcpt":
            self.to = line.partition("<")[2].partition(">")[0]
            self.say("250 ok")
        elif verb == "data":
            return self.take()
        else:
            self.say("250 ok")
        return None

    def offers(self) -> list[str]:
        starttls = ["250-STARTTLS"] if self.server.tls and not self.locked else []
        return [*starttls, *(["250-AUTH PLAIN"] if self.server.password else [])]

    def lock(self) -> None:
        assert self.server.tls
        self.request = self.server.tls.wrap_socket(self.request, server_side=True)
        self.locked = True
        super().setup()

    def sign_in(self, line: str) -> None:
        said = base64.b64decode(line.split()[-1]).split(b"\0")[-1].decode()
        self.is_in = said == self.server.password
        self.say("235 in" if self.is_in else "535 5.7.8 no such user somebody@press.example")

    def take(self) -> bool | None:
        self.say("354 go on")
        data = b""
        while (line := self.rfile.readline()) != b".\r\n":
            if not line or self.fault[0] == "in data":
                return self.fail() if line else False
            data += line[1:] if line.startswith(b"..") else line
        if self.fault[0] == "dot" and self.fault[1]:
            return self.fail()
        self.server.taken.append((self.to, data))
        if self.fault[0] == "dot":
            return self.fail()
        return self.say("250 taken")

    def fail(self) -> bool | None:
        said = self.fault[1]
        if said:
            self.say(said)
            return None
        self.request.close()
        return False

    def say(self, *lines: str) -> None:
        self.wfile.write("".join(f"{line}\r\n" for line in lines).encode())

    def finish(self) -> None:
        with suppress(OSError):  # whoever has hung up hears nothing
            super().finish()


@contextmanager
def postbox(port: int = 0, **said: Any) -> Iterator[Postbox]:
    with Postbox(port) as server:
        server.__dict__.update(said)
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def certificate(folder: Path) -> tuple[ssl.SSLContext, Path]:
    """A certificate for this machine: what the server shows, and the file by which others know it."""
    key, path = ec.generate_private_key(ec.SECP256R1()), folder / "postbox.pem"
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "postbox")])
    now = dt.datetime.now(dt.UTC)
    names = x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1"))])
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    made = made.not_valid_before(now - dt.timedelta(1)).not_valid_after(now + dt.timedelta(1))
    signed = made.add_extension(names, critical=False).sign(key, hashes.SHA256())
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(private)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path, folder / "key.pem")
    return context, path
