"""Every address that Django answers."""

from __future__ import annotations

from django.urls import path, re_path

from rubrica.web.health import health
from rubrica.web.published import published

urlpatterns = [path("healthz", health), re_path(r"^", published)]
