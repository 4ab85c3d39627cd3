"""What letters say and how they are written down: pure values in, a message out."""

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import SMTP

import pytest

from rubrica.pages.values.entry import Entry, EntryScore, Site
from rubrica.web.mail import letters
from rubrica.web.mail.addresses import AddressError, address_of
from rubrica.web.mail.letter import HERE
from rubrica.web.mail.message import Written, bytes_of
from rubrica.web.mail.writing import html_of, plain_of

SITE = Site("Margin Notes", "https://margin-notes.example", zone="Europe/Vienna")
ENTRY = Entry("salt-radio", "Salt Radio", "en", "2026-11-20", "mo", "Mo Ito", summary="A slow, bright thing.")
LEAVE = "https://margin-notes.example/unsubscribe/0123/"


def _message(letter, **said):
    given = {"name": "ab12", "to": "mira@readers.example", "sender": "press@margin-notes.example"}
    texts = {"subject": letter.subject, "plain": plain_of(letter), "html": html_of(letter)}
    at = datetime(2026, 11, 28, 8, tzinfo=UTC)
    written = Written(**given | {"sender_name": "Margin Notes", "at": at, "leave": LEAVE} | texts | said)
    return message_from_bytes(bytes_of(written), policy=SMTP)


def test_a_letter_says_what_it_is():
    message = _message(letters.review(SITE, ENTRY), is_list=True)
    assert message["Message-ID"] == "<ab12@margin-notes.example>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Unsubscribe"] == f"<{LEAVE}>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert message["Date"].datetime.isoformat() == "2026-11-28T08:00:00+00:00"


def test_both_its_texts_say_the_same_and_end_with_the_way_out():
    scored = ENTRY._replace(overall="7.2", verdict="Good", scores=(EntryScore("story", "Story", "S", "0", "10", 0.0),))
    message = _message(letters.review(SITE, scored))
    plain = message.get_body(("plain",)).get_content()
    html = message.get_body(("html",)).get_content()
    for text in (plain, html):
        for said in ("Salt Radio", "7.2/10.0 · Good", "Story 0/10", "A slow, bright thing.", LEAVE):
            assert said in text
        assert HERE not in text


def test_no_letter_asks_another_machine_for_anything():
    html = html_of(letters.review(SITE, ENTRY))
    assert "<img" not in html
    assert "url(" not in html
    assert "src=" not in html


def test_every_byte_passes_a_server_that_knows_seven_bits():
    japanese = Site("余白ノート", "https://yohaku.example", language="ja")
    data = bytes_of(_written(letters.confirmation(japanese, "https://yohaku.example/newsletter/confirm/1/")))
    assert all(byte < 128 for byte in data)
    assert max(len(line) for line in data.splitlines()) <= 78


def test_a_long_address_stands_whole_on_the_line_of_its_header():
    letter, leave = letters.review(SITE, ENTRY), f"https://{'long.' * 12}example/unsubscribe/{'0' * 32}/"
    written = _written(letter)
    data = bytes_of(replace(written, leave=leave, sender=f"p@{'long.' * 12}example"))
    assert f"\r\nList-Unsubscribe: <{leave}>\r\n".encode() in data
    assert data.startswith(f"Message-ID: <n@{'long.' * 12}example>\r\n".encode())


def _written(letter):
    return Written(
        "n", "a@b.example", "p@yohaku.example", "余白", letter.subject, plain_of(letter), html_of(letter), _NOW
    )


_NOW = datetime(2026, 11, 28, tzinfo=UTC)


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\u2028", "\x0b", "\x85"])
def test_what_somebody_types_begins_no_header(end):
    name = f"Mira{end}Bcc: all@readers.example"
    letter = letters.answered(SITE, f"Salt{end}Radio", letters.Excerpt(name, "yes"), "https://a.example/", LEAVE)
    message = _message(letter, sender_name=f"Notes{end}Bcc: x@y.example")
    assert message["Bcc"] is None
    assert message["Subject"].startswith("Mira Bcc: all@readers.example")
    assert len(message.get_all("From")[0].addresses) == 1


def test_what_somebody_types_stays_text_in_html():
    excerpt = letters.Excerpt("<b>Mira</b>", "<script>alert(1)</script>")
    html = html_of(letters.answered(SITE, "<i>Salt</i>", excerpt, "https://a.example/", LEAVE))
    assert "<script" not in html
    assert "&lt;b&gt;Mira" in html


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "mira",
        "mira@",
        "@x.example",
        "a b@x.example",
        "a@x",
        "a@x.example\r\nBcc: c@d.example",
        '"a@b"@x.example',
        "a@b@x.example",
        "a,b@x.example",
        "<a@x.example>",
        "a@-x.example",
        "a" * 65 + "@x.example",
        "a@" + "x" * 250,
    ],
)
def test_what_is_no_address_is_refused_with_a_sentence(typed):
    with pytest.raises(AddressError, match="no e-mail address"):
        address_of(typed)


def test_hosts_of_other_letters_are_written_as_servers_know_them():
    assert address_of(" Mira.O+news@ПРИМЕР.example ") == "Mira.O+news@xn--e1afmkfd.example"


def test_other_letters_before_the_at_are_refused_with_the_reason():
    with pytest.raises(AddressError, match="from a to z"):
        address_of("ミラ@readers.example")
