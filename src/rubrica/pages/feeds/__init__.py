"""Feeds and the sitemap: what is new, for feed readers and search engines."""
