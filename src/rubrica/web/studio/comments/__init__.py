"""The comments of the press: those that wait, those that are printed, and what was decided of them."""
