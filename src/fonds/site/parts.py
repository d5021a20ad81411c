"""The Django apps that a site is made of."""

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "fonds.records",
    "fonds.search",
    "fonds.ingest",
    "fonds.interop",
    "fonds.web",
]
