"""Changing a text: one score of it, or what a remark speaks of, and every other byte stays as it was typed."""
