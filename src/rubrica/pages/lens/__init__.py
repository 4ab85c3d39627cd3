"""A reader's own weights: what an address asks for, what comes of it, and how it is printed."""
