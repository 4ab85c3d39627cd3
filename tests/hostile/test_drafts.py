"""What is not published is nowhere in a published folder: no word of a draft, no picture, no key, no name."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from PIL import Image

from rubrica.pages.building import build
from rubrica.pages.text import clock
from rubrica.pages.text.clock import is_due

from .presses import files_of, print_press, write_press

SOON = (datetime.now(UTC) + timedelta(days=2)).isoformat(timespec="minutes")
SECRET = "title: CANARY\ntags: [canary]\nwork: canary\ncritic: canary\ncover: canary.png\ncover_alt: CANARY\n"
TEXT = "## Story\n\nScore: 2/10\n\nCANARY [[Fog]] [[CANARY]]\n\n![CANARY](canary.png)\n"
WAITING = f"---\n{SECRET}publish_at: {SOON}\n---\n{TEXT}"
SHOWN = "---\ntitle: Fog\ndate: 2025-11-01\ncover: fog.png\ncover_alt: fog\n---\n## Story\n\nScore: 7/10\n\nSo.\n"


def picture(colour: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (64, 48), colour).save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files: dict[str, str | bytes] = {
        f"{folder}/{name}.md": f"---\n{SECRET}---\n{TEXT}"
        for folder in ("reviews", "articles", "pages", "lists")
        for name in ("_canary", ".canary")
    }
    files |= {f"{folder}/canary.md": WAITING for folder in ("reviews", "articles", "pages", "lists")}
    files |= {
        "reviews/no-time.md": f"---\n{SECRET}publish_at: when I am done (CANARY)\n---\n{TEXT}",
        "reviews/broken.md": f"---\n{SECRET}cover: [\npublish_at: {SOON}\n---\n{TEXT}",
        "reviews/unended.md": f"---\n{SECRET}publish_at: {SOON}\n{TEXT}",
        "reviews/fog.md": SHOWN,
        "reviews/fog/_1.md": TEXT,
        "reviews/_fog/1.md": TEXT,
        "reviews/canary.md~": TEXT,
        "works/_canary.toml": 'title = "CANARY"',
        "works/._fog.toml": b"\x00\x05\x16\x07CANARY\xff",
        "critics/.canary.toml": 'name = "CANARY"',
        "pictures/canary.png": picture("red"),
        "pictures/_canary-too.png": picture("green"),
        "pictures/fog.png": picture("blue"),
        "notes.md": "CANARY",
    }
    return write_press(tmp_path / "press", files)


def test_nothing_of_a_draft_is_in_any_file(root: Path) -> None:
    found = files_of(print_press(root, cards=True))
    assert [name for name, data in found.items() if b"canary" in (name.encode() + data).lower()] == []
    assert {name.split(".")[0] for name in found if name.startswith("media/")} == {"media/fog"}


def test_nor_after_an_edit(root: Path) -> None:
    out = print_press(root)
    (root / "reviews/fog.md").write_text(SHOWN.replace("So.", "So it goes."), "utf-8")
    build(root, out, cards=False)
    assert [name for name, data in files_of(out).items() if b"canary" in (name.encode() + data).lower()] == []


def test_what_was_published_and_is_a_draft_again_is_gone(root: Path) -> None:
    out = print_press(root)
    (root / "reviews/fog.md").rename(root / "reviews/_fog.md")
    build(root, out, cards=False)
    assert [name for name, data in files_of(out).items() if b"fog" in (name.encode() + data).lower()] == []


@pytest.mark.parametrize("folder", ["reviews", "articles", "pages", "lists"])
def test_a_text_whose_time_has_come_appears_without_an_edit(
    tmp_path: Path, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"---\ntitle: Lighthouse\ndate: 2025-11-02\npublish_at: {SOON}\n---\nIt turns.\n"
    linking = SHOWN.replace("So.", "See [[Lighthouse]].")
    root = write_press(tmp_path / "press", {f"{folder}/light.md": text, "reviews/fog.md": linking})
    out = print_press(root)
    assert not any(b"It turns." in data for data in files_of(out).values())
    monkeypatch.setattr(clock, "now", lambda: datetime.now(UTC) + timedelta(days=3))
    build(root, out, cards=False)
    build(root, whole := tmp_path / "whole", cards=False)
    assert any(b"It turns." in data for data in files_of(out).values())
    assert files_of(out) == files_of(whole)


def test_a_picture_that_is_exchanged_is_exchanged_on_its_page(tmp_path: Path) -> None:
    text = "## Story\n\nScore: 7/10\n\n![Fog](fog.png)\n"
    root = write_press(tmp_path / "press", {"reviews/fog.md": text, "pictures/fog.png": picture("red")})
    out = print_press(root)
    (root / "pictures/fog.png").write_bytes(picture("blue") + b" ")
    build(root, out, cards=False)
    page = (out / "reviews/fog/index.html").read_text("utf-8")
    [shown] = {name for name in files_of(out) if name.startswith("media/") and name.endswith((".png", ".jpg"))}
    assert f"/{shown}" in page


@pytest.mark.parametrize(
    ("written", "zone", "due"),
    [
        ("2020-01-01", "UTC", True),
        ("2999-01-01", "UTC", False),
        ("0001-01-01T00:00+14:00", "Pacific/Kiritimati", True),
        ("9999-12-31T23:59-12:00", "Etc/GMT+12", False),
        ("soon", "UTC", False),
        ("2020-13-01", "UTC", False),
        ("2020-01-01, 2020-01-02", "UTC", False),
    ],
)
def test_when_a_text_is_due(written: str, zone: str, due: bool) -> None:
    assert is_due(written, zone) == due


def test_a_day_begins_where_the_press_is_and_last_of_all_where_nobody_knows() -> None:
    west = datetime.now(timezone(timedelta(hours=-11)))
    hour_ago = (datetime.now(UTC) - timedelta(hours=1)).replace(tzinfo=None).isoformat(timespec="minutes")
    assert is_due(west.date().isoformat(), "Pacific/Pago_Pago")
    assert not is_due((west.date() + timedelta(days=1)).isoformat(), "Pacific/Pago_Pago")
    assert is_due(hour_ago, "UTC")
    assert not is_due(hour_ago, "Nowhere/At_All")
