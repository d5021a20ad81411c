"""An authority file that is exported comes back to equal authorities, in every format."""

import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fonds.ingest.apply import apply
from fonds.ingest.plan import plan_of
from fonds.ingest.planning import AUTHORITIES, make_plan
from fonds.ingest.source import Source
from fonds.interop.authority_files import AUTHORITY_FORMATS
from fonds.options import Options
from fonds.records import actions
from fonds.records.audience import Audience
from fonds.records.description import (
    Authority,
    AuthorityTie,
    Dating,
    Description,
    Fact,
    Identifier,
    LocalText,
    Name,
    Office,
    Other,
    Role,
    Title,
    decode_authority,
)
from fonds.records.lookups import export_versions
from fonds.records.models import Entry, Record, Revision, Slug, Tie

HANDS = actions.Stamp(by="archivist")
FULL = (
    Authority(kind="agent", key="china", names=(Name(text="=China", kind="authorised"),)),
    Authority(
        kind="agent",
        key="sheng-shicai",
        type="person",
        names=(
            Name(text="Sheng Shicai", kind="authorised", source="A; B"),
            Name(text="盛世才", language="zh", script="Hant", kind="authorised"),
            Name(text="Sheng | {x: 1}", scheme="Wade–Giles", valid_from="1933", valid_to="1944", kind="own word"),
        ),
        existence=(
            Dating(text="b. 1895?", kind="existence", status="read", edtf="1895?", read_by="cataloguer"),
            Dating(text="1897-1970", kind="existence"),
        ),
        descriptions=(
            LocalText(text="Born at\n\nKaiyuan | he", language="en", source="S"),
            LocalText(text="Он", language="ru"),
        ),
        offices=(
            Office(title="Governor (acting)", place="Xinjiang", dates="1933–1944", source="X"),
            Office(title="Minister (1944)"),
        ),
        identifiers=(
            Identifier(scheme="viaf", value="35254651", source="VIAF"),
            Identifier(scheme="wikidata", value="Q699834"),
            Identifier(scheme="house", value="P: 12"),
        ),
        broader="china",
        note="One\r\ntwo",
        source="Index",
        facts=(
            Fact(property="birth", value="1895", source="LCNAF"),
            Fact(property="birth", value="1897", source="BDRC", dates="?", note="n"),
            Fact(property="a: b", value="c: d"),
        ),
        ties=(
            AuthorityTie(kind="successor", found="Wu Zhongxin", dates="1944"),
            AuthorityTie(kind="predecessor", key="china", found="Jin Shuren", source="S"),
            AuthorityTie(kind="enemy", found="Ma Zhongying (general)"),
        ),
        others=(Other(label="Rank", value="General"), Other(label="others", value="x")),
    ),
    Authority(
        kind="repository",
        key="rgani",
        names=(Name(text="RGANI"), Name(text="РГАНИ", kind="authorised")),
        identifiers=(Identifier(scheme="isil", value="RU-10007"),),
        ties=(AuthorityTie(kind="predecessor", found="TsKhSD", dates="1991–1999"),),
    ),
)


def empty() -> None:
    """Another, empty archive."""
    for model in (Tie, Record, Slug, Entry, Revision):
        model.objects.all().delete()


def stored() -> list[Authority]:
    """All authorities, by kind and key."""
    rows = Entry.objects.filter(state=Entry.LIVE).order_by("kind", "key")
    return [decode_authority(text) for text in rows.values_list("revision__document", flat=True)]


def export(path: Path, name: str, audience: Audience = Audience.ARCHIVIST) -> Source:
    """Write the authorities to a file."""
    to = io.BytesIO()
    AUTHORITY_FORMATS[name]("Site", export_versions(audience), audience, to)
    assert not to.closed
    file = path / f"authorities.{name}"
    file.write_bytes(to.getvalue())
    return Source(file, file.name)


@pytest.mark.parametrize("name", AUTHORITY_FORMATS)
def test_an_export_makes_equal_authorities(archive: Options, tmp_path: Path, name: str) -> None:
    actions.save_authorities(FULL, HANDS)
    source = export(tmp_path, name)
    assert make_plan([source], AUTHORITIES).does_nothing
    empty()
    apply(make_plan([source], AUTHORITIES).batch)
    assert stored() == sorted(FULL, key=lambda one: (one.kind, one.key))


def test_a_table_that_comes_back_changed_may_take_out(archive: Options, tmp_path: Path) -> None:
    """What others did in the archive meanwhile stays."""
    actions.save_authorities(FULL, HANDS)
    source = export(tmp_path, "csv")
    shorter = Authority(kind="repository", key="rgani", names=(*FULL[2].names, Name(text="Ф. 5")), note="Moscow")
    actions.save_authorities([shorter], HANDS)
    before, after = "RGANI {kind: variant},РГАНИ {kind: authorised}", "РГАНИ,"
    source.path.write_bytes(source.path.read_bytes().replace(before.encode(), after.encode()))
    batch = apply(make_plan([Source(source.path, source.name)], AUTHORITIES).batch)
    counts = plan_of(batch.pk).of_authorities()
    assert (counts.changed, counts.unchanged) == (1, 2)
    rgani = stored()[-1]
    assert [name.text for name in rgani.names] == ["РГАНИ", "Ф. 5"]
    assert rgani.note == "Moscow"


def test_a_public_export_over_its_own_archive_takes_nothing_out(archive: Options, tmp_path: Path) -> None:
    actions.save_authorities(FULL, HANDS)
    role = Role(found="Sheng", identified="sheng-shicai")
    actions.save_records([("", Description(titles=(Title(text="A"),), agents=(role,)))], HANDS)
    for name in AUTHORITY_FORMATS:
        source = export(tmp_path, name, Audience.PUBLIC)
        text = source.path.read_text(encoding="utf-8-sig")
        assert "Sheng" in text
        assert "RGANI" not in text, "nobody names it"
        assert "china" not in text, "the wider body is not to be seen"
        assert make_plan([source], AUTHORITIES).does_nothing, name


_words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12)


@given(
    names=st.lists(st.builds(Name, text=_words, kind=_words, source=_words), min_size=1, max_size=3, unique=True),
    facts=st.lists(st.builds(Fact, property=_words, value=_words, note=_words), max_size=2, unique=True),
    texts=st.lists(st.builds(LocalText, text=_words, source=_words), max_size=3, unique=True),
    note=_words,
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_come_back(
    archive: Options, tmp_path: Path, names: list[Name], facts: list[Fact], texts: list[LocalText], note: str
) -> None:
    empty()
    one = Authority(kind="topic", key="x", names=tuple(names), facts=tuple(facts), descriptions=tuple(texts), note=note)
    actions.save_authorities([one], HANDS)
    source = export(tmp_path, "csv")
    empty()
    apply(make_plan([source], AUTHORITIES).batch)
    assert stored() == [one]
