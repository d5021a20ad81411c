"""Django's name for this package."""

from django.apps import AppConfig


class InteropConfig(AppConfig):
    """Registers the package with Django."""

    name = "fonds.interop"
    label = "interop"
    default_auto_field = "django.db.models.BigAutoField"
