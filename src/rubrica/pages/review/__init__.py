"""The page of one review, its revisions side by side, and the same as data."""
