"""Everything that needs a database or a visitor: one Django app, cut into folders. `models` lists its tables."""
