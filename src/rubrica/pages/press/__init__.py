"""A press folder's settings: critics, works, rubrics and the files they are written in."""
