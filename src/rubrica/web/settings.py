"""Django's settings, made from those of the process (rubrica.web.config)."""

from __future__ import annotations

from urllib.parse import urlsplit

from rubrica.web.config import current
from rubrica.web.databases import database
from rubrica.web.secret import secret_of

CONFIG = current()

RUBRICA_DATA = CONFIG.data
DATABASES = {"default": database(CONFIG.database_url, RUBRICA_DATA)}
SECRET_KEY = CONFIG.secret or secret_of(RUBRICA_DATA)
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", urlsplit(CONFIG.url).hostname, *CONFIG.hosts]

INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "rubrica.web.apps.WebConfig"]
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware"]
AUTH_USER_MODEL = "rubrica.Critic"
ROOT_URLCONF = "rubrica.web.urls"
APPEND_SLASH = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
