"""Entries as JSON, for the rows that keep them. `FORM` names the fields and Rubrica: another makes another index."""

from __future__ import annotations

import json
from dataclasses import astuple, fields
from hashlib import blake2b

import rubrica
from rubrica.pages.values.entry import Entry, EntryScore, RevisionEntry

_SCORES = Entry._fields.index("scores")
_LINE = tuple(field.name for field in fields(RevisionEntry))
_LINE_SCORES = _LINE.index("scores")
_LISTED = "listings say their edition and their marks, scores the words of their sections; pictures and spoilers noted"
_MADE_BY = rubrica.__version__, Entry._fields, EntryScore._fields, _LINE, _LISTED
FORM = blake2b(repr(_MADE_BY).encode(), digest_size=6).hexdigest()


def pack_entry(entry: Entry) -> str:
    return json.dumps(entry, ensure_ascii=False)


def unpack_entry(packed: str) -> Entry:
    values = json.loads(packed)
    values[_SCORES] = _scores(values[_SCORES])
    return Entry._make([tuple(value) if value.__class__ is list else value for value in values])


def pack_line(line: RevisionEntry) -> str:
    return json.dumps(astuple(line), ensure_ascii=False)


def unpack_line(packed: str) -> RevisionEntry:
    values = json.loads(packed)
    values[_LINE_SCORES] = _scores(values[_LINE_SCORES])
    return RevisionEntry(*values)


def _scores(packed: list[list[str]]) -> tuple[EntryScore, ...]:
    """One value for all equal scores: a press of ten thousand reviews has some fifty different ones."""
    return tuple([_known.setdefault(score, score) for score in map(EntryScore._make, packed)])


_known: dict[EntryScore, EntryScore] = {}
