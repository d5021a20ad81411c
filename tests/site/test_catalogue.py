"""The catalogue's database, from one setting."""

from pathlib import Path

import pytest

from fonds.errors import FondsError
from fonds.options import Options
from fonds.site.catalogue import database


def test_sqlite_lies_in_the_folder(tmp_path: Path) -> None:
    settings = database(Options(path=tmp_path, wait=3))
    assert settings["NAME"] == tmp_path / "catalogue.sqlite3"
    assert settings["OPTIONS"]["timeout"] == 3
    assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_a_postgresql_address_is_taken_apart() -> None:
    settings = database(Options(path=Path(), catalogue="postgresql://anna:p%40ss@db.example.org:5433/tihwa%20letters"))
    parts = {name: settings[name] for name in ("USER", "PASSWORD", "HOST", "PORT", "NAME")}
    assert parts == {
        "USER": "anna",
        "PASSWORD": "p@ss",
        "HOST": "db.example.org",
        "PORT": "5433",
        "NAME": "tihwa letters",
    }


@pytest.mark.parametrize("address", ["mysql://a:secret@b/c", "postgresql://anna:secret@host", "catalogue.db"])
def test_what_is_neither_is_refused_without_the_password(address: str) -> None:
    with pytest.raises(FondsError, match="it must be “sqlite” or postgresql://") as caught:
        database(Options(path=Path(), catalogue=address))
    assert "secret" not in str(caught.value)
