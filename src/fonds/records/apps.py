"""The domain model, and the only door for writing it."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """Django's name for this package."""

    name = "fonds.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"
