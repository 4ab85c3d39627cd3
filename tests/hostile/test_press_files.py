"""Files of a press that are not what they should be: one sentence that names the file, and exit code 2."""

from __future__ import annotations

from pathlib import Path

import pytest

from .commands import rubrica
from .presses import SETTINGS, files_of, print_press, write_press

TEXT = "## Story\n\nScore: 7/10\n\nIt floats.\n"
OWN = "rubric = 'own'\n" + SETTINGS
RUBRIC = "bands = []\n[[criteria]]\nname = 'Story'\n"

BROKEN: dict[str, dict[str, str | bytes]] = {
    "settings that are no TOML": {"rubrica.toml": "name = "},
    "settings that are no text": {"rubrica.toml": b"\xff\xfe\x00name"},
    "settings that nest without end": {"rubrica.toml": "x = " + "[" * 9000},
    "a number without end in the settings": {"rubrica.toml": "x = " + "9" * 5000},
    "a name that is a list": {"rubrica.toml": "name = ['a']"},
    "a menu that is no list": {"rubrica.toml": "menu = 'Reviews'"},
    "a menu of words": {"rubrica.toml": "menu = ['Reviews']"},
    "a menu that runs something": {"rubrica.toml": "[[menu]]\nlabel='x'\naddress='javascript:alert(1)'"},
    "a tip that runs something": {"rubrica.toml": "tip = 'data:text/html,x'"},
    "a tip that is a number": {"rubrica.toml": "tip = 5"},
    "a theme that is no table": {"rubrica.toml": "theme = 'dark'"},
    "a property that breaks out": {"rubrica.toml": "[theme]\nrub = '#000;}</style><script>alert(1)</script>'"},
    "a property with another name": {"rubrica.toml": "[theme]\n'x;y' = '#000'"},
    "an address that is none": {"rubrica.toml": "address = 'javascript:alert(1)'"},
    "an address without a host": {"rubrica.toml": "address = 'https:///x'"},
    "an address with half a bracket": {"rubrica.toml": "address = 'https://[::1'"},
    "a policy nobody knows": {"rubrica.toml": "policy = 'loudest'"},
    "a rubric nobody has": {"rubrica.toml": "rubric = 'CANARY'"},
    "a rubric on the way out": {"rubrica.toml": "rubric = '../../etc/passwd'"},
    "a rubric with a NUL": {"rubrica.toml": 'rubric = "a\\u0000b"'},
    "a rubric with a name without end": {"rubrica.toml": f"rubric = '{'a' * 5000}'"},
    "a work that is no TOML": {"works/fog.toml": "<xml/>"},
    "a work with titles of words": {"works/fog.toml": "titles = 'Fog'"},
    "a work with a title that is a table": {"works/fog.toml": "title = {a = 1}"},
    "a work with credits of words": {"works/fog.toml": "credits = ['a']"},
    "a work with a number without end": {"works/fog.toml": "kind = 0x" + "f" * 9000},
    "a critic with links of words": {"critics/ines.toml": "links = ['https://a.example']"},
    "a critic with a link that runs something": {"critics/ines.toml": "[links]\nx = ' javascript:alert(1)'"},
    "a critic with a tip that runs something": {"critics/ines.toml": 'tip = "java\\tscript:alert(1)"'},
    "a rubric that is no TOML": {"rubrica.toml": OWN, "rubrics/own.toml": "="},
    "a rubric with a number without end": {"rubrica.toml": OWN, "rubrics/own.toml": "edition = " + "9" * 5000},
    "a rubric that nests without end": {"rubrica.toml": OWN, "rubrics/own.toml": "x = " + "[" * 9000},
    "a key on the way out": {"rubrica.toml": OWN, "rubrics/own.toml": RUBRIC + "key = '../x'"},
    "a key without end": {"rubrica.toml": OWN, "rubrics/own.toml": RUBRIC + f"key = '{'k' * 300}'"},
    "a letter on the way out": {
        "rubrica.toml": OWN,
        "rubrics/own.toml": f"{RUBRIC}[scale.letters]\n'/../../../../x' = 3\nB = 2\n",
    },
    "a theme template that is none": {"theme/templates/review.html": "{% block x %}"},
    "a theme template that asks for nothing": {"theme/templates/review.html": "{{ page.nothing.at_all }}"},
    "a theme template that is no text": {"theme/templates/review.html": b"\xff\xfe{{"},
}  # fmt: skip


@pytest.mark.parametrize("files", BROKEN.values(), ids=BROKEN)
def test_one_sentence_says_what_to_do(tmp_path: Path, files: dict[str, str | bytes]) -> None:
    root = write_press(tmp_path / "press", {"reviews/fog.md": TEXT, **files})
    code, said = rubrica("build", root, "--to", tmp_path / "out")
    assert code == 2
    assert said.startswith("rubrica: ")
    assert len(said.strip().splitlines()) == 1
    assert len(said) < 6000
    assert "Traceback" not in said


ODD: dict[str, dict[str, str | bytes]] = {
    "a text without a date of any day": {"reviews/a.md": f"---\ndate: someday\n---\n{TEXT}"},
    "a date in the year 1": {"reviews/a.md": f"---\ndate: 0001-01-01T00:00+14:00\n---\n{TEXT}"},
    "a date in the year 9999": {"reviews/a.md": f"---\ndate: 9999-12-31T23:59-12:00\n---\n{TEXT}"},
    "a zone that is a folder": {"rubrica.toml": "zone = 'Europe'"},
    "a zone on the way out": {"rubrica.toml": "zone = '../../../etc/passwd'"},
    "revisions with a gap": {"reviews/a.md": TEXT, "reviews/a/1.md": TEXT, "reviews/a/4.md": TEXT},
    "revisions with odd numbers": {
        "reviews/a.md": TEXT,
        "reviews/a/01.md": TEXT,
        "reviews/a/0.md": TEXT,
        "reviews/a/٣.md": TEXT,
        "reviews/a/99999999999999999999.md": TEXT,
    },
    "texts of one name": {"articles/A b.md": TEXT, "articles/a-b.md": TEXT, "articles/a_b.md": TEXT},
    "texts without a name": {"articles/!!!.md": TEXT, "pages/👾.md": TEXT, "lists/---.md": TEXT, "reviews/….md": TEXT},
    "pages at addresses of the press": {
        f"pages/{name}.md": TEXT for name in ("reviews", "best", "media", "search", "404")
    },
    "names of devices": {f"reviews/{name}.md": TEXT for name in ("con", "nul", "index.html", "feed.atom", "new")},
    "works of odd names": {"works/...toml": "", "works/Fog & Co.toml": "", "works/.toml": "", "works/_.toml": ""},
    "a work that is a folder": {"works/fog.toml/x.toml": ""},
    "a text that is a folder": {"articles/fog.md/x.md": TEXT, "reviews/fog.md/x.md": TEXT},
    "a picture that is none": {"pictures/fog.png": "no picture", "reviews/a.md": "![](fog.png)\n"},
    "a critic without letters": {"reviews/a.md": f"---\ncritic: 👾\n---\n{TEXT}"},
    "a critic on the way out": {"rubrica.toml": "critic = '../../x'", "reviews/a.md": TEXT},
    "a rubric in a text with a name without end": {"reviews/a.md": f"---\nrubric: {'a' * 5000}\n---\n{TEXT}"},
    "an edition on the way out": {"reviews/a.md": f"---\nrubric: anime@../../x\n---\n{TEXT}"},
    "nothing at all": {},
    "an empty text": {"reviews/a.md": "", "articles/a.md": "", "pages/a.md": b"\x00", "lists/a.md": b"\xff"},
    "tags without letters": {"reviews/a.md": f"---\ntags: [👾, '', '..', '/']\n---\n{TEXT}"},
}


@pytest.mark.parametrize("files", ODD.values(), ids=ODD)
def test_odd_files_are_printed_below_the_folder_and_no_other_is_lost(
    tmp_path: Path, files: dict[str, str | bytes]
) -> None:
    root = write_press(tmp_path / "press", files)
    before = set(tmp_path.rglob("*"))
    found = files_of(print_press(root, cards=True))
    assert {"index.html", "404.html", "feed.atom"} <= found.keys()
    texts = [name for name in files if name.endswith(".md") and name.count("/") == 1 and name[8] not in "._"]
    pages = [n for n in found if n.endswith("index.html") and n.split("/")[0] in ("reviews", "articles", "lists")]
    assert len({name for name in texts if name.startswith(("articles/", "lists/"))}) <= len(pages)
    new = set(tmp_path.rglob("*")) - before
    assert all(str(path).startswith((str(tmp_path / "out"), str(tmp_path / ".out.rubrica"))) for path in new)
