"""From a press folder to a published folder: the steps of a build as one column."""

from rubrica.pages.building.build import Report, ReviewLine, build

__all__ = ["Report", "ReviewLine", "build"]
