"""The addresses of readers who keep their scores on several devices. Nothing that prints a page may look here; the
import contracts say so."""

from __future__ import annotations

from django.db import models


class ReaderAccount(models.Model):
    """Somebody who reads from several devices. `reader` is what their scores stand under; it is made of nothing, and
    tells nobody the address. `folded` is what two spellings of an address have in common."""

    reader = models.CharField(max_length=32, unique=True)
    address = models.CharField(max_length=254)
    folded = models.CharField(max_length=254, unique=True)
    made = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"account {self.pk}"


class ReaderDevice(models.Model):
    """A browser that belongs to an account, by the digest of its reader cookie."""

    reader = models.CharField(max_length=32, unique=True)
    account = models.ForeignKey(ReaderAccount, on_delete=models.CASCADE, related_name="devices")
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"a device of {self.account}"


class ReaderLink(models.Model):
    """A link that went out by mail and lets one device in, once. Only a digest of what stands in it is kept."""

    digest = models.CharField(max_length=64, unique=True)
    address = models.CharField(max_length=254)
    folded = models.CharField(max_length=254, db_index=True)
    asked = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"link {self.pk}"
