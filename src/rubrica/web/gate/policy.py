"""What a browser is told that it may do with a page: the same that a site on disk tells it."""

from rubrica.pages.hosting.headers import POLICY

__all__ = ["POLICY"]
