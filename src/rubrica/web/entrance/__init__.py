"""Signing in: the library's pages in our frame, links that sign in once, and a page about one's own safety."""
