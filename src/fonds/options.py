"""Every setting of an archive: name, type, default and one sentence, in one table.

They stand in `fonds.toml` of the archive folder; `FONDS_…` variables win over it.
"""

import difflib
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from fonds.errors import FondsError

FILE = "fonds.toml"


def _option(default: str | int, sentence: str) -> Any:  # noqa: ANN401 - dataclasses.field lies about its type as well
    """A dataclass field that carries its sentence, which the reference page prints."""
    return field(default=default, metadata={"sentence": sentence})


@dataclass(frozen=True, slots=True)
class Options:
    """The settings of one archive. `path` is its folder; all others come from `fonds.toml` or the environment."""

    path: Path
    title: str = _option("An archive", "Name of the site, shown on every page.")
    address: str = _option(
        "",
        "Public address of the site, such as “archive.example.org”, printed in permanent links and citations; "
        "without it they are paths without a host, whatever host was asked.",
    )
    contact: str = _option("", "E-mail address that readers and harvesters may write to.")
    language: str = _option("en", "Language of pages where a reader asks for none that is there.")
    naan: str = _option("", "ARK prefix; with it, record ids are printed as ARKs.")
    catalogue: str = _option("sqlite", "“sqlite” (a file in the folder) or a postgresql:// address.")
    hosts: str = _option("*", "Host names that the site answers to, separated by commas; “*” means all.")
    host: str = _option("127.0.0.1", "Network address that “fonds serve” listens on.")
    port: int = _option(8000, "Port that “fonds serve” listens on.")
    workers: int = _option(2, "Processes that answer requests.")
    wait: int = _option(20, "Seconds that a writer waits for another one before it gives up.")

    @property
    def catalogue_file(self) -> Path:
        """The SQLite catalogue."""
        return self.path / "catalogue.sqlite3"

    @property
    def index_folder(self) -> Path:
        """The search index; it can always be rebuilt."""
        return self.path / "index"

    @property
    def files_folder(self) -> Path:
        """Originals by SHA-256."""
        return self.path / "files"

    @property
    def secret_key_file(self) -> Path:
        """The site's secret key: never copied by a backup."""
        return self.path / "secret.key"


def load(path: Path, environment: Mapping[str, str] = os.environ) -> Options:
    """The settings of the archive at `path`.

    Raises FondsError: archive-missing, settings-unreadable, option-unknown, option-unreadable.
    """
    file = path / FILE
    if not file.is_file():
        raise FondsError("archive-missing", path=path.resolve())
    values = _known(_read(file), str(file))
    values.update(_known(_from_environment(environment), "the environment"))
    return replace(Options(path=path.resolve()), **values)  # type: ignore[arg-type]  # checked against the table above


def _read(file: Path) -> dict[str, object]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FondsError("settings-unreadable", path=file, reason=error) from error


def _from_environment(environment: Mapping[str, str]) -> dict[str, object]:
    names = (option.name for option in fields(Options) if option.name != "path")
    return {name: environment[key] for name in names if (key := f"FONDS_{name.upper()}") in environment}


def _known(found: Mapping[str, object], place: str) -> dict[str, str | int]:
    kinds = {option.name: option.type for option in fields(Options) if option.name != "path"}
    values: dict[str, str | int] = {}
    for name, value in found.items():
        if name not in kinds:
            nearest = difflib.get_close_matches(name, kinds, n=1, cutoff=0)[0]
            raise FondsError("option-unknown", name=name, place=place, nearest=nearest)
        values[name] = _typed(name, value, place, whole=kinds[name] is int)
    return values


def _typed(name: str, value: object, place: str, *, whole: bool) -> str | int:
    text = str(value)
    if not whole:
        if not isinstance(value, str):
            raise FondsError(
                "option-unreadable", name=name, place=place, value=value, reason="it must be text in quotes"
            )
        return text
    if not text.isdecimal():
        raise FondsError("option-unreadable", name=name, place=place, value=value, reason="it must be a whole number")
    return int(text)
