"""Suggestions follow the journal, and tell nobody of what they may not see."""

import pytest

from fonds.options import Options
from fonds.records import actions
from fonds.records.actions import Stamp
from fonds.records.audience import Audience
from fonds.records.description import Authority, Description, Name, Role, Title, Visibility
from fonds.search import suggesting
from fonds.search.models import SuggestionRow
from fonds.search.suggesting import suggest
from fonds.search.suggesting.forms import name_keys, size_of, title_key, typed

BY = Stamp(by="tests")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Shih-ts'ai, Sh", "shih tsai sh"),
        ("  ÜRÜM", "urum"),
        ("盛世", "盛世"),
        ("Шэн Ши", "шэн ши"),
        ("“Record of", "record of"),
        ("…", ""),
    ],
)
def test_what_is_typed_as_a_key(text: str, key: str) -> None:
    assert typed(text) == key


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("Sheng Shicai", ["sheng shicai", "shicai sheng"]),
        ("Stalin, Joseph", ["stalin joseph", "joseph stalin"]),
        ("Ministry of Foreign Affairs", ["ministry of foreign affairs", "foreign affairs ministry of", "affairs ministry of foreign"]),
        ("盛世才", ["盛世才"]),
        ("!", [""]),
    ],
)  # fmt: skip
def test_the_keys_of_a_name(name: str, keys: list[str]) -> None:
    assert list(name_keys(name)) == keys


def test_keys_are_bounded() -> None:
    assert all(len(key) <= 64 for key in (*name_keys("word " * 99), title_key("word " * 9999)))
    assert [size_of(count) for count in (0, 1, 2, 3, 4, 1023, 1024)] == [0, 1, 2, 2, 3, 10, 11]


def described(title: str, *people: str, **more: object) -> Description:
    """A record with this title that names these people."""
    agents = tuple(Role(found=person, role="sender", identified=person) for person in people)
    return Description(titles=(Title(text=title),), agents=agents, **more)  # type: ignore[arg-type]


@pytest.fixture
def people(archive: Options) -> dict[str, str]:
    """Three people with other names, and records that name them: title → id."""
    names = {
        "sheng": ("Sheng Shicai", "Sheng Shih-ts'ai", "盛世才", "Шэн Шицай"),
        "shevchenko": ("Shevchenko",),
        "shelter": ("Shelter, Hidden",),
    }
    actions.save_authorities(
        [Authority(kind="agent", key=key, names=tuple(map(_name, forms))) for key, forms in names.items()], BY
    )
    descriptions = [
        described("Letter one", "sheng"),
        described("Letter two", "sheng", "shevchenko"),
        described("Letter two", "sheng"),
        described("Letter three, shut", "shelter", "sheng", visibility=Visibility(publication="internal")),
    ]
    saved = actions.save_records([("", one) for one in descriptions], BY)
    suggesting.catch_up()
    return {f"{number} {one.titles[0].text}": id_ for number, (one, (id_, _)) in enumerate(zip(descriptions, saved, strict=True))}  # fmt: skip


def _name(text: str) -> Name:
    return Name(text=text)


def told(text: str, audience: Audience = Audience.PUBLIC) -> list[tuple[str, str, str, int]]:
    """Kind, label, form and count of each suggestion."""
    return [(one.kind, one.label, one.form, one.count) for one in suggest(text, audience).suggestions]


@pytest.mark.parametrize(
    ("text", "form"),
    [("she", ""), ("Shih", "Sheng Shih-ts'ai"), ("SHICAI S", ""), ("盛", "盛世才"), ("шэн", "Шэн Шицай")],
)
def test_a_person_is_found_under_every_form(people: dict[str, str], text: str, form: str) -> None:
    assert told(text)[0] == ("person", "Sheng Shicai", form, 3)


def test_the_most_used_come_first_and_only_what_may_be_seen(people: dict[str, str]) -> None:
    assert [one[1] for one in told("sh")] == ["Sheng Shicai", "Shevchenko"]
    assert told("sh", Audience.ARCHIVIST) == [
        ("person", "Sheng Shicai", "", 4),
        ("person", "Shelter, Hidden", "", 1),
        ("person", "Shevchenko", "", 1),
    ]


def test_titles_stand_once_and_lead_to_the_record_or_to_all_of_them(people: dict[str, str]) -> None:
    found = suggest("lett", Audience.PUBLIC).suggestions
    assert [(one.label, one.url) for one in found] == [
        ("Letter one", f"/records/{people['0 Letter one']}"),
        ("Letter two", "/search?q=title%3A%22Letter+two%22"),
    ]
    assert "Letter three, shut" in [one.label for one in suggest("lett", Audience.ARCHIVIST).suggestions]


def test_nothing_is_suggested_for_nothing(people: dict[str, str]) -> None:
    assert told("") == told("…") == told("x" * 65) == told("zzz") == told("s" * 100_000) == []


def test_changes_are_followed(people: dict[str, str]) -> None:
    actions.save_records([(people["1 Letter two"], described("Telegram", "shevchenko"))], BY)
    actions.save_authorities([Authority(kind="agent", key="shevchenko", names=(_name("Tarasov"), _name("Kobzar")))], BY)
    suggesting.catch_up()
    assert told("sheng")[0][3] == 2
    assert told("tara") == [("person", "Tarasov", "", 1)]
    assert told("kob") == [("person", "Tarasov", "Kobzar", 1)]
    assert told("shev") == []
    assert told("tele") == [("title", "Telegram", "", 1)]
    assert suggest("letter two", Audience.PUBLIC).suggestions[0].url.startswith("/records/")


def test_what_is_hidden_is_gone_before_the_table_has_followed(people: dict[str, str]) -> None:
    actions.withdraw([people["0 Letter one"], people["1 Letter two"]], BY, reason="")
    assert [one[1] for one in told("letter o")] == []
    assert told("she") == [("person", "Sheng Shicai", "", 0)], "the old count would tell how many were hidden"
    suggesting.catch_up()
    assert told("she") == [("person", "Sheng Shicai", "", 1)]


def test_made_anew_it_is_the_same(people: dict[str, str]) -> None:
    columns = [field.name for field in SuggestionRow._meta.concrete_fields if field.name != "id"]
    before = sorted(SuggestionRow.objects.values_list(*columns))
    suggesting.rebuild()
    assert sorted(SuggestionRow.objects.values_list(*columns)) == before
    assert suggesting.is_up_to_date()


def test_many_changes_are_followed_by_one_sweep(people: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fonds.search.suggesting.following.MANY", 1)
    monkeypatch.setattr("fonds.search.suggesting.following.STRIDE", 1)
    actions.save_records([("", described("Note", "shevchenko")) for _ in range(5)], BY)
    suggesting.catch_up()
    assert told("shev") == [("person", "Shevchenko", "", 6)]
    assert told("note")[0][1] == "Note"
