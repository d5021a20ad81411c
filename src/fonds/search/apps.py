"""Django's name for this package."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Registers the package with Django."""

    name = "fonds.search"
    label = "search"
    default_auto_field = "django.db.models.BigAutoField"
