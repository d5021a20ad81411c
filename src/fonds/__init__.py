"""Fonds publishes archives of historical documents: one folder, one command, every spelling."""

__version__ = "0.1.0"
