"""docs/format.md as tests, and the CommonMark specification with Rubrica's own forms off and on."""
