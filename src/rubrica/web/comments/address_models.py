"""The addresses of those who comment. Nothing that prints a page may look here; the import contracts say so."""

from __future__ import annotations

from django.db import models

from rubrica.web.comments.models import Comment


class CommentAddress(models.Model):
    """The e-mail address that somebody gave, and the network address they sent it from, which is forgotten in time.

    `folded` is the e-mail address as its spellings are compared. `same` tells a comment that was sent twice: a keyed
    digest of name, address and text. `words` tells one that says the same: a keyed digest of the text.
    """

    comment = models.OneToOneField(Comment, on_delete=models.CASCADE, related_name="+")
    email = models.CharField(max_length=254, blank=True)
    folded = models.CharField(max_length=254, blank=True, db_index=True)
    network = models.CharField(max_length=45, blank=True)
    same = models.CharField(max_length=32, db_index=True)
    words = models.CharField(max_length=32, blank=True, db_index=True)
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    def __str__(self) -> str:
        return f"the address of {self.comment}"
