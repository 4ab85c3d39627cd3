"""The languages of the interface: English, and each that has a catalogue in locale/."""

from __future__ import annotations

from pathlib import Path

from django.conf.locale import LANG_INFO

LOCALES = Path(__file__).with_name("locale")


def interface_languages() -> list[tuple[str, str]]:
    """Codes with the names that the languages have in themselves: `("ja", "日本語")`."""
    codes = {path.name.replace("_", "-").lower() for path in LOCALES.iterdir() if path.is_dir()}
    return [(code, name_of(code)) for code in ("en", *sorted(codes))]


def name_of(code: str) -> str:
    """What a language is called in itself."""
    return str(LANG_INFO.get(code, {}).get("name_local", code))
