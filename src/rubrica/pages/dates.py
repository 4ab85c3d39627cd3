"""Dates as the readers of each language write them, from what texts hold: 2025-12-21, 2025-12-21T18:00:00Z."""

from __future__ import annotations

from functools import lru_cache

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@lru_cache(maxsize=4096)
def day(date: str, language: str) -> str:
    """21 December 2025 · 2025年12月21日. A date that is not one is printed as it stands."""
    parts = _parts(date)
    if len(parts) != 3:
        return date
    year, number, of_month = parts
    if language == "ja":
        return f"{year}年{number}月{of_month}日"
    return f"{of_month} {MONTHS[number - 1]} {year}"


@lru_cache(maxsize=4096)
def short_day(date: str, language: str) -> str:
    """21 December · 12月21日: where the year stands nearby."""
    parts = _parts(date)
    if len(parts) != 3:
        return date
    _, number, of_month = parts
    return f"{number}月{of_month}日" if language == "ja" else f"{of_month} {MONTHS[number - 1]}"


@lru_cache(maxsize=1024)
def month(date: str, language: str) -> str:
    """December 2025 · 2025年12月."""
    parts = _parts(date)
    if len(parts) < 2:
        return date
    year, number = parts[:2]
    return f"{year}年{number}月" if language == "ja" else f"{MONTHS[number - 1]} {year}"


@lru_cache(maxsize=1024)
def bare_month(date: str, language: str) -> str:
    """December · 12月: where the year stands above."""
    parts = _parts(date)
    if len(parts) < 2:
        return date
    return f"{parts[1]}月" if language == "ja" else MONTHS[parts[1] - 1]


@lru_cache(maxsize=1024)
def year(date: str, language: str) -> str:
    """2025 · 2025年."""
    return f"{date[:4]}年" if language == "ja" else date[:4]


def _parts(date: str) -> tuple[int, ...]:
    """(2025, 12, 21) of anything that begins so, nothing of anything else."""
    pieces = date[:10].split("-")
    if not all(piece.isascii() and piece.isdigit() for piece in pieces):
        return ()
    numbers = tuple(map(int, pieces))
    return numbers if len(numbers) < 2 or 1 <= numbers[1] <= 12 else ()
