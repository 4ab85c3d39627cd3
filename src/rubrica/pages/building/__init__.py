"""From a press folder to a published folder: the steps of a build as one column."""

from rubrica.pages.building.build import build
from rubrica.pages.building.report import Report, ReviewLine

__all__ = ["Report", "ReviewLine", "build"]
