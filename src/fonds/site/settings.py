"""Django's settings, all from the archive's own options.

The archive folder is named by FONDS_ARCHIVE before Django starts; `fonds.cli` sees to that.
"""

import os
from pathlib import Path

from fonds import options as fonds_options
from fonds.site import parts
from fonds.site.catalogue import database
from fonds.site.secret_key import secret_key

FONDS = fonds_options.load(Path(os.environ.get("FONDS_ARCHIVE", ".")))

SECRET_KEY = secret_key(FONDS.secret_key_file)
DEBUG = False
ALLOWED_HOSTS = [host.strip() for host in FONDS.hosts.split(",")]
ROOT_URLCONF = "fonds.site.urls"
WSGI_APPLICATION = "fonds.site.wsgi.application"
DATABASES = {"default": database(FONDS)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = parts.INSTALLED_APPS
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "fonds.web.visible.show_controls",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["fonds.web.context.site"]},
    }
]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "style-src": ["'self'"],
        "script-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 3600

LANGUAGE_CODE = "en"
USE_I18N = False
USE_TZ = True
TIME_ZONE = "UTC"
"""Historical dates have no zone of ours: moments are stored in UTC."""

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False}},
}
