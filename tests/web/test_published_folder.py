"""What a publisher prints is what a build prints, and stays so whatever is changed."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from rubrica.web.publishing.publisher import Publisher


def files_in(folder: Path) -> dict[str, bytes]:
    """What is printed there, but for the rules that only web servers read."""
    paths = [path for path in folder.rglob("*") if path.is_file() and path.name[0] != "_"]
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def test_a_press_in_rows_is_published_as_a_build_prints_its_folder(
    examples: SimpleNamespace, examples_built: Path
) -> None:
    publisher = Publisher(examples.place)
    publisher.catch_up()
    made, wanted = files_in(examples.place.site), files_in(examples_built)
    assert sorted(made) == sorted(wanted)
    assert [name for name in wanted if made[name] != wanted[name]] == []
