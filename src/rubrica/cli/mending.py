"""`rubrica check --fix`: a text is rewritten where its remarks say what a machine can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.cli.command import Hindrance
from rubrica.cli.terminal import harmless
from rubrica.cli.writing import replace_file
from rubrica.review import fix

if TYPE_CHECKING:
    from rubrica.cli.checked import Checked


def mend(checked: Checked) -> str:
    """Rewrite a text whose remarks can be mended. Gives a sentence that says so, "" where nothing was changed.

    A text with bytes that are no text is left alone: rewriting would lose them.
    """
    if not any(remark.fix for remark in checked.remarks):
        return ""
    if checked.text.path is None:
        raise Hindrance("--fix rewrites files: it cannot rewrite standard input.")
    try:
        text = checked.text.data.decode()
    except UnicodeDecodeError:
        return ""
    after, mended = fix(text, checked.review.rubric)
    if not mended:
        return ""
    replace_file(checked.text.path, after.encode())
    lines = ", ".join(f"{remark.code} on line {remark.line}" for remark in mended)
    return f"mended: {harmless(checked.text.name)}: {lines}"
