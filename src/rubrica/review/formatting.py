"""Format."""


def format_text(text, rubric):  # type: ignore
    return text
