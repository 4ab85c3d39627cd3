"""Django's settings, made from those of the process (rubrica.web.config)."""

from __future__ import annotations

from pathlib import Path

from rubrica.web.clock import set_clock
from rubrica.web.config import current
from rubrica.web.databases import database
from rubrica.web.languages import LOCALES, interface_languages
from rubrica.web.secret import secret_of

CONFIG = current()
if CONFIG.clock:
    set_clock(CONFIG.clock)

RUBRICA_DATA = CONFIG.data
DATABASES = {"default": database(CONFIG.database_url, RUBRICA_DATA)}
SECRET_KEY = CONFIG.secret or secret_of(RUBRICA_DATA)
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_tasks",
    "django_tasks_db",
    "rubrica.web.apps.WebConfig",
]
MIDDLEWARE = [
    "rubrica.web.gate.middleware.hosts",
    "rubrica.web.gate.middleware.headers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "rubrica.web.gate.language.speaking",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "rubrica.web.gate.middleware.Gate",
    "django.middleware.csrf.CsrfViewMiddleware",  # asked last: what is not allowed at all says so
]
ROOT_URLCONF = "rubrica.web.urls"
ASGI_APPLICATION = "rubrica.web.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [Path(__file__).with_name("templates")],
        "OPTIONS": {
            "environment": "rubrica.web.templating.environment",
            "context_processors": ["rubrica.web.templating.frame"],
        },
    },
    {  # the pages of the library for signing in, in our frame
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).with_name("entrance") / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "rubrica.web.templating.look",
            ],
        },
    },
]

DEBUG = False
ALLOWED_HOSTS = ["*"]  # the gate knows which hosts there are: the press's own address is in its settings
APPEND_SLASH = False  # what is published knows its addresses
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "en"
LANGUAGES = interface_languages()
LANGUAGE_COOKIE_NAME = "rubrica_language"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_HTTPONLY = True
LOCALE_PATHS = [LOCALES]
FORMAT_MODULE_PATH = ["rubrica.web.formats"]
USE_TZ = True
TIME_ZONE = "UTC"
STATIC_URL = "/accounts/scripts/"
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024  # a text; pictures are counted apart
FILE_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
CACHES = {"default": {"BACKEND": "rubrica.web.gate.cache.MachineCache", "LOCATION": str(RUBRICA_DATA / "cache")}}

AUTH_USER_MODEL = "rubrica.Critic"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("MinimumLengthValidator", "CommonPasswordValidator", "UserAttributeSimilarityValidator")
]
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "/accounts/login/"
SESSION_COOKIE_NAME = "rubrica_session"
SESSION_COOKIE_AGE = 30 * 24 * 3600
CSRF_COOKIE_NAME = "rubrica_form"
CSRF_COOKIE_HTTPONLY = True
CSRF_TRUSTED_ORIGINS = [CONFIG.url]  # a proxy that speaks https may not say so
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = CONFIG.address.startswith("https://")
CSRF_FAILURE_VIEW = "rubrica.web.gate.errors.csrf_failure"

ACCOUNT_ADAPTER = "rubrica.web.entrance.adapter.Accounts"
ACCOUNT_FORMS = {
    "login": "rubrica.web.entrance.forms.SignIn",
    "change_password": "rubrica.web.entrance.forms.ChangePassword",
    "reauthenticate": "rubrica.web.entrance.forms.Reauthenticate",
}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_SESSION_REMEMBER = True
MFA_ADAPTER = "rubrica.web.entrance.adapter.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_TOLERANCE = 1  # half a minute: telephones are not always on time
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True  # browsers allow passkeys without https on this machine alone
USERSESSIONS_TRACK_ACTIVITY = False

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "loggers": {"psycopg.pool": {"level": "CRITICAL"}},  # it would say each attempt; whoever asked says what failed
}
