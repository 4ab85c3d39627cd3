"""Texts that were written elsewhere become drafts, with a report of what was taken of them and what was left."""
