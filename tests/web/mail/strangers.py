"""Every byte that strangers get of a press: files, pages, refusals, headers."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

from rubrica.web import urls
from rubrica.web.comments.models import Comment
from rubrica.web.comments.own_links import own_link

from ..visitors import ADMITTED, ask, visitor

HERE = "/reviews/salt-radio/"
Parts = dict[str, bytes]


def files(folder: Path) -> Parts:
    """What stands in a folder, with its names; what is compressed is opened."""
    found = {}
    for path in folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            found[str(path)] = (
                str(path.relative_to(folder)).encode()
                + b"\n"
                + (gzip.decompress(data) if path.suffix == ".gz" else data)
            )
    return found


def answers(role: str) -> Parts:
    """Every route that somebody may use, and every page there is, with the headers. To a stranger, also what turns
    them away."""
    client = visitor(role)
    found = {}
    for address, declared in urls.DECLARED.items():
        if role == "nobody" or role in ADMITTED[declared.who]:
            found[f"{role} at {address}"] = whole(ask(client, address, declared))
    for address in ("/", HERE, f"{HERE}?lens=story:2", f"{HERE}?lens=x", f"{HERE}nothing", "/feed.atom", "/nothing/"):
        found[f"{role} at {address}"] = whole(client.get(address))
    for number in range(1, 6):
        found[f"{role} at comment {number}"] = whole(client.get(f"{HERE}comment/{number}/"))
        found[f"{role} replies to {number}"] = whole(client.get(f"{HERE}comment/?to={number}"))
    return found


def refusals() -> Parts:
    """What a stranger hears who tries what is not theirs, or too often."""
    client, found = visitor("nobody"), {}
    own = own_link(Comment.objects.get(number=2)).rpartition("=")[0]
    for name, address, said, headers in (
        ("another site", f"{HERE}comment/", {"text": "x"}, {"origin": "https://elsewhere.example"}),
        ("a wrong field", f"{HERE}comment/", {"text": "x", "email": "x", "to": "1"}, {}),
        ("a wrong key", f"{own}=x", {"text": "x"}, {}),
        ("no link", "/comments/decide/x/", {}, {}),
        ("nobody's link", "/unsubscribe/x/", {}, {}),
        ("who is known", "/newsletter/", {"email": "x@y.example"}, {}),
        ("a wrong way in", "/accounts/login/", {"login": "mod", "password": "x"}, {}),
        *((f"too often {number}", f"{HERE}comment/", {"text": "x"}, {}) for number in range(21)),
    ):
        found[name] = whole(client.post(address, said, headers=headers))
    found["put"] = whole(client.put(HERE))
    found["another host"] = whole(client.get(HERE, headers={"host": "elsewhere.example"}))
    return found


def whole(answer: Any) -> bytes:
    """Its headers and its body."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return f"{answer.status_code}\n{dict(answer.headers)}\n{answer.cookies}\n".encode() + body
