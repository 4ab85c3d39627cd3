"""Fuzzing with atheris: bytes nobody would write, led by what the code makes of them. README.md says how."""
