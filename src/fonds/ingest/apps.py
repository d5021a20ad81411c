"""Django's name for this package."""

from django.apps import AppConfig


class IngestConfig(AppConfig):
    """Registers the package with Django."""

    name = "fonds.ingest"
    label = "ingest"
    default_auto_field = "django.db.models.BigAutoField"
