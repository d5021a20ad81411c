"""An archive of an older version has everything that a new one has, once it is brought to this version."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from fonds.cli.archive import migrate
from fonds.options import Options
from fonds.records import actions, mentions
from fonds.records.actions import Stamp
from fonds.records.description import (
    Abstract,
    Authority,
    Description,
    Name,
    Reference,
    ReferencePart,
    Role,
    Title,
    Witness,
)
from fonds.records.models import CitedLevel, FoundName, Mention, NameKey

BY = Stamp(by="tests")
TABLES = (CitedLevel, FoundName, NameKey)


def rows() -> dict[str, list[tuple[object, ...]]]:
    """Everything in the tables that follow from documents, row numbers aside."""
    found = {}
    for table in TABLES:
        names = [field.attname for field in table._meta.concrete_fields if field.attname != "id"]
        found[table.__name__] = sorted(table.objects.values_list(*names))
    return found


@pytest.fixture
def filled(transactional_db: None, archive: Options) -> str:
    """A record that names somebody, and is cited from a file; another that was removed."""
    actions.save_authorities([Authority(kind="agent", key="apresov", names=(Name(text="Garegin Apresov"),))], BY)
    parts = (ReferencePart(label="f.", value="558"), ReferencePart(label="op.", value="11"))
    description = Description(
        titles=(Title(text="Letter to Garegin Apresov"),),
        abstracts=(Abstract(text="Stalin answers."),),
        agents=(Role(found="Cde. Stalin", role="sender"), Role(found="Apresov", identified="apresov")),
        witnesses=(
            Witness(repository_found="RGASPI", references=(Reference(raw="RGASPI f. 558 op. 11", parts=parts),)),
        ),
    )
    (id_, _), (gone, _) = actions.save_records([("", description), ("", description)], BY)
    actions.remove_records([gone], BY)
    return id_


@pytest.mark.parametrize("version", ["0001_initial", "0002_authorities", "0003_mentions", "0004_names_found"])
def test_an_old_archive_is_filled(archive: Options, filled: str, version: str) -> None:
    expected = rows()
    assert all(expected.values())
    assert set(CitedLevel.objects.values_list("record_id", flat=True)) == {filled}
    try:
        MigrationExecutor(connection).migrate([("records", version)])
    finally:
        migrate(archive)
    assert rows() == expected
    assert mentions.catch_up()
    assert set(Mention.objects.values_list("record_id", "key")) == {(filled, "apresov")}
