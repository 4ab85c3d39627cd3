"""Django's settings. RUBRICA_DATA says where the press lies, RUBRICA_DATABASE_URL which PostgreSQL it uses, if any."""

from __future__ import annotations

import os
from pathlib import Path

from rubrica.web.databases import database

RUBRICA_DATA = Path(os.environ.get("RUBRICA_DATA", "data")).absolute()

DATABASES = {"default": database(os.environ.get("RUBRICA_DATABASE_URL", ""), RUBRICA_DATA)}
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "rubrica.web.apps.WebConfig"]
AUTH_USER_MODEL = "rubrica.Critic"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
