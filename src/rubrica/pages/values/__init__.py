"""The frozen values that pages are gathered from: entries, scores of an entry, printed texts."""
