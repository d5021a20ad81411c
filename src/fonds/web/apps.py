"""Django's name for this package."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Registers the package with Django."""

    name = "fonds.web"
    label = "web"
    default_auto_field = "django.db.models.BigAutoField"
