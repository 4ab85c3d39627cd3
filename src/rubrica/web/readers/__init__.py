"""Readers: the scores they give, the sums of them, and which of them wait."""
