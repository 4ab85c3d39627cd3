"""The settings of a press: forms over the text of rubrica.toml, which stays the truth."""
