"""The one Django app."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "rubrica.web"
    label = "rubrica"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from rubrica.web.entrance import noting  # noqa: F401  (its receivers)
