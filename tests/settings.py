"""The site's own settings, over an archive folder that lasts as long as this process.

FONDS_TEST_POSTGRES names a PostgreSQL server; with it the same tests run there.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_folder = Path(tempfile.mkdtemp(prefix="fonds-tests-"))
atexit.register(shutil.rmtree, _folder, ignore_errors=True)
(_folder / "fonds.toml").write_text('title = "Archive under test"\n', encoding="utf-8")
os.environ["FONDS_ARCHIVE"] = str(_folder)
if "FONDS_TEST_POSTGRES" in os.environ:
    os.environ["FONDS_CATALOGUE"] = os.environ["FONDS_TEST_POSTGRES"]

from fonds.site.settings import *  # noqa: E402, F403 - the folder must be there first

# A file, as in production: a database in memory locks differently.
DATABASES["default"].setdefault("TEST", {})  # noqa: F405
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    DATABASES["default"]["TEST"]["NAME"] = str(_folder / "catalogue-under-test.sqlite3")  # noqa: F405
