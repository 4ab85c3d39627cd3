"""Reviews, articles, pages and lists: their revisions, which never change, and the index that public lists ask."""
