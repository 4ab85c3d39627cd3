"""Why a file of a folder does not come into the press."""

from __future__ import annotations


class RefusedError(Exception):
    """A sentence for the critic: what is wrong with the file, and what to do."""


class StaysError(RefusedError):
    """The press keeps what was deleted in the folder; `rubrica pull` brings it back."""
