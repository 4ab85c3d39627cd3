"""Readers ask to be told of reviews, say that they really want that, and leave."""
