"""The process that people run: published pages from memory, every other request to the web application."""

from rubrica.server.settings import Limits, Serving

__all__ = ["Limits", "Serving"]
