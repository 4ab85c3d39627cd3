"""Rubrics at the desk: looked at, edited as a form or as their text, and saved as a new edition."""
