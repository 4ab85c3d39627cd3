"""Pictures with their captions, and captions whose picture is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rubrica.manuscript import Manuscript, end_of, plain
from rubrica.manuscript.late import late
from rubrica.review.review import Figure

_NAME = r"(?:image|picture|photo(?:graph)?|screenshot|figure|fig\.?|画像|写真)"
_CAPTION = late(
    rf"[(（](?P<inside>(?!{_NAME}[^:：]*[:：])[^()（）]{{6,160}}[^.!?()（）。])[)）]\Z"
    rf"|[(\[]{_NAME}[^:：]{{0,20}}[:：]\s*(?P<bracketed>[^)\]]{{4,200}})[)\]]\Z"
    rf"|(?:caption|photo|screenshot|figure|画像|写真|{_NAME}(?: (?:source|credit|courtesy of)| ?\d{{1,2}}))\s*[:：]\s*"
    r"(?P<said>.{4,200})\Z",
    re.IGNORECASE,
)
_OPENS = ("(", "[", "（")
_COLON = late("[:：]")
_ABOUT_A_PICTURE = late(
    r"(?i)\b(?:voice[sd]?|played|drawn|painted|photographed) (?:by|of)\b|\b(?:source|credit)s?:|©"
    r"|\b(?:image|picture|photo|screenshot|still|poster|key visual)\b|\bepisode \d+\W*\Z"
    r"|\A(?:top|bottom|left|right|above|below|from left)\b|\b(?:left|right)\W*\Z"
)
_ASIDE = late(r"(?i)\b(?:I|we|you|me|us|your)\b|\A(?:see|more|note|edit|update|thanks|spoilers?)\b")


def read_figures(manuscript: Manuscript) -> Iterator[Figure]:
    """All pictures in the order of the text, and lone captions as figures without an address."""
    for index in manuscript.images:
        event, span = manuscript.events[index]
        image = event["Start"]["Image"]
        alt = plain(manuscript.events, index, end_of(manuscript.events, index))
        yield Figure(image["dest_url"], alt, image["title"], span["start"], span["end"])
    if any(sign in manuscript.source.data for sign in (b"(", b":", b"\xef\xbc\x9a")):
        yield from _lone_captions(manuscript)


def _lone_captions(manuscript: Manuscript) -> Iterator[Figure]:
    """A short paragraph in brackets that closes a section, or one that calls itself a caption."""
    for section in manuscript.sections:
        for index, block in enumerate(section.blocks):
            if block.kind != "paragraph" or block.end - block.start > 220:
                continue
            words = plain(manuscript.events, block.first, block.last)
            if words[:1] not in _OPENS and not _COLON.search(words, 0, 40):
                continue
            found = _CAPTION.match(words)
            beside = index and section.blocks[index - 1].kind == "figure"
            if found and not beside:
                inside = found["inside"]
                closing = index == len(section.blocks) - 1 and index
                if inside is None or (closing and _ABOUT_A_PICTURE.search(inside) and not _ASIDE.search(inside)):
                    end = block.start + len(manuscript.source.data[block.start : block.end].rstrip())
                    yield Figure("", "", (inside or found["bracketed"] or found["said"]).strip(), block.start, end)
