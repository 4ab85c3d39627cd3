"""A page copied from a blog, as plain text with whatever stands round the review, made into a manuscript.

What is the critic's stays, word for word; what is the site's is left out; and the receipt says of every line which it
was and why. Where a line may be either, it stays.
"""

from rubrica.importers.text.importing import Imported, import_text

__all__ = ["Imported", "import_text"]
