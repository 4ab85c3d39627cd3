"""Compiled templates, kept beside them as Python keeps its own compiled files: a new process need not compile again."""

from __future__ import annotations

import os
from contextlib import suppress
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

from rubrica.pages.theme import TEMPLATES

if TYPE_CHECKING:
    from jinja2.bccache import Bucket

FOLDER = TEMPLATES / "__pycache__"


class Compiled(BytecodeCache):
    """Templates by name and file; Jinja checks their source before it trusts them. Where nothing can be written
    (a system's own Python), nothing is kept."""

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError), (FOLDER / f"{bucket.key}.jinja").open("rb") as file:
            bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            FOLDER.mkdir(exist_ok=True)
            with NamedTemporaryFile(dir=FOLDER, delete=False) as file:
                bucket.write_bytecode(file)
            os.replace(file.name, FOLDER / f"{bucket.key}.jinja")
