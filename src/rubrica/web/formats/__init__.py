"""Dates in the studio, by language, as pages print them too. A language without a folder here has Django's own."""
