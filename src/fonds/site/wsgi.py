"""The web server's entry: granian and any other WSGI server load `application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fonds.site.settings")
application = get_wsgi_application()
