"""Names of authorities are found in records, and follow them."""

from importlib import import_module

import msgspec
import pytest
from django.apps import apps

from fonds.options import Options
from fonds.records import actions, journal, lookups, mentions
from fonds.records.actions import Stamp
from fonds.records.audience import Audience
from fonds.records.description import (
    Abstract,
    Authority,
    Dating,
    Description,
    Name,
    Paragraph,
    Role,
    Text,
    Title,
    Visibility,
)
from fonds.records.description.authority import AuthorityKind
from fonds.records.mentions import following
from fonds.records.models import Followed, Mention, Tie

STAMP = Stamp(by="tests")
PUBLIC, READER, ARCHIVIST = Audience.PUBLIC, Audience.READER, Audience.ARCHIVIST


@pytest.fixture
def names(archive: Options) -> None:
    """Sheng Shicai, Stalin and Xinjiang, each named in one open record."""
    save_authority("agent", "sheng", "Sheng Shicai", "盛世才", "Шэн Шицай")
    save_authority("agent", "stalin", "Stalin", "Filippov")
    save_authority("place", "xinjiang", "Xinjiang", "新疆")
    tie(("agent", "sheng"), ("agent", "stalin"), ("place", "xinjiang"))
    mentions.catch_up()


def save_authority(kind: AuthorityKind, key: str, *forms: str) -> None:
    texts = tuple(Name(text=form) for form in forms)
    actions.save_authorities([Authority(kind=kind, key=key, names=texts)], STAMP)


def tie(*authorities: tuple[str, str], visibility: Visibility | None = None) -> str:
    """A record without words that names them."""
    return save(
        Description(
            agents=tuple(
                Role(found="x", role="sender", identified=key) for kind, key in authorities if kind == "agent"
            ),
            places=tuple(Role(found="x", role="about", identified=key) for kind, key in authorities if kind == "place"),
            topics=tuple(Role(found="x", role="about", identified=key) for kind, key in authorities if kind == "topic"),
            visibility=visibility or Visibility(),
        )
    )


def save(description: Description, id_: str = "") -> str:
    return actions.save_records([(id_, description)], STAMP)[0][0]


def letter(title: str = "A letter", abstract: str = "", *paragraphs: str, edtf: str = "") -> Description:
    date = Dating(status="read", edtf=edtf, earliest=edtf, latest=edtf)
    return Description(
        titles=(Title(text=title),),
        abstracts=(Abstract(text=abstract),) if abstract else (),
        texts=(Text(id="t1", paragraphs=tuple(Paragraph(id=f"p{n}", text=p) for n, p in enumerate(paragraphs, 1))),),
        dates=(date,) if edtf else (),
    )


def found(id_: str, audience: Audience = PUBLIC) -> list[tuple[str, str, int, int, tuple[str, ...]]]:
    return [
        (spot.field, spot.paragraph or spot.part, spot.start, spot.end, tuple(one.key for one in spot.bearers))
        for spot in lookups.spots(id_, audience)
    ]


def ids(key: str, audience: Audience = PUBLIC, kind: str = "agent") -> list[str]:
    counted = lookups.count_mentioning((kind, key), audience)
    listed = [one.id for one in lookups.mentioning((kind, key), audience)]
    assert counted == len(listed)
    return listed


@pytest.mark.usefixtures("names")
def test_names_are_found_in_titles_summaries_and_texts() -> None:
    id_ = save(letter("Letter to Sheng Shicai", "In 新疆省.", "Nothing.", "О Шэн Шицае и Stalin."))
    mentions.catch_up()
    assert found(id_) == [
        ("title", "0", 10, 22, ("sheng",)),
        ("abstract", "0", 3, 5, ("xinjiang",)),
        ("text", "p2", 2, 11, ("sheng",)),
        ("text", "p2", 14, 20, ("stalin",)),
    ]
    declined = lookups.spots(id_, PUBLIC)[2].bearers[0]
    assert (declined.form, declined.how, declined.label, declined.slug) == (
        "Шэн Шицай",
        "declined",
        "Sheng Shicai",
        "sheng",
    )


@pytest.mark.usefixtures("names")
def test_what_is_changed_or_removed_is_read_again() -> None:
    id_ = save(letter("Stalin"))
    mentions.catch_up()
    assert ids("stalin") == [id_]
    save(letter("Sheng Shicai"), id_)
    assert (ids("stalin"), found(id_)) == ([], []), "what was read is another version"
    mentions.catch_up()
    assert (ids("stalin"), ids("sheng")) == ([], [id_])
    actions.remove_records([id_], STAMP)
    assert ids("sheng") == []
    mentions.catch_up()
    assert not Mention.objects.exists()


@pytest.mark.usefixtures("names")
def test_a_new_name_is_found_in_records_that_are_there() -> None:
    old = [save(letter(f"Letter {n} of Druzhkin")) for n in range(5)]
    mentions.catch_up()
    assert not Mention.objects.exists()
    save_authority("agent", "stalin", "Stalin", "Druzhkin")
    assert not mentions.is_up_to_date()
    assert mentions.catch_up()
    assert sorted(ids("stalin")) == sorted(old)
    save_authority("agent", "stalin", "Stalin")
    mentions.catch_up()
    assert ids("stalin") == []


@pytest.mark.usefixtures("names")
def test_facts_about_an_authority_send_nobody_through_all_records() -> None:
    before = Followed.objects.get().names
    names = (Name(text="Stalin"), Name(text="Filippov", source="Chuev"))
    actions.save_authorities([Authority(kind="agent", key="stalin", names=names, note="Of Gori.")], STAMP)
    mentions.catch_up()
    assert Followed.objects.get().names == before


@pytest.mark.usefixtures("names")
def test_a_sweep_goes_on_where_it_was_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "CHUNK", 2)
    old = [save(letter(f"Letter {n} of Druzhkin")) for n in range(5)]
    save_authority("agent", "stalin", "Druzhkin")
    while not mentions.catch_up(seconds=-1):
        following._step(following._state())
    assert sorted(ids("stalin")) == sorted(old)


@pytest.mark.usefixtures("names")
def test_two_at_once_do_no_step_twice() -> None:
    id_ = save(letter("Stalin, Stalin"))
    state = following._state()
    following._step(following._state())
    following._step(state)
    assert len(found(id_)) == 2
    assert following._state().number == journal.last_number()


@pytest.mark.usefixtures("names")
def test_rebuilding_gives_the_same() -> None:
    save(letter("Stalin", "盛世才", "Filippov"))
    mentions.catch_up()
    columns = [field.name for field in Mention._meta.fields if field.name != "id"]
    before = list(Mention.objects.order_by("pk").values_list(*columns))
    Mention.objects.filter(key="sheng").delete()
    mentions.rebuild()
    assert list(Mention.objects.order_by("pk").values_list(*columns)) == before != []


@pytest.mark.usefixtures("names")
def test_nobody_chooses_between_two_who_bear_one_name() -> None:
    save_authority("agent", "filippov", "Filippov")
    id_ = save(letter("From Filippov"))
    mentions.catch_up()
    assert found(id_) == [], "one of them is not to be seen"
    tie(("agent", "filippov"))
    mentions.catch_up()
    assert found(id_) == [("title", "0", 5, 13, ("filippov", "stalin"))]
    assert ids("stalin") == ids("filippov") == []


@pytest.mark.usefixtures("names")
def test_hidden_words_mention_nobody() -> None:
    text = Text(id="t1", paragraphs=(Paragraph(id="p1", text="Stalin"),))
    shut = msgspec.structs.replace(text, id="t2", visibility=Visibility(access="readers"))
    half = save(Description(texts=(msgspec.structs.replace(text, paragraphs=()), shut)))
    hidden = save(msgspec.structs.replace(letter("Stalin"), visibility=Visibility(publication="internal")))
    mentions.catch_up()
    assert (ids("stalin"), found(half), found(hidden)) == ([], [], [])
    assert (ids("stalin", READER), len(found(half, READER))) == ([half], 1)
    assert sorted(ids("stalin", ARCHIVIST)) == sorted([half, hidden])
    open_ = save(letter("Stalin"))
    mentions.catch_up()
    assert ids("stalin") == [open_]
    actions.withdraw([open_], STAMP)
    assert (ids("stalin"), found(open_)) == ([], []), "at once"


@pytest.mark.usefixtures("names")
def test_an_authority_of_hidden_records_is_linked_for_nobody_else() -> None:
    save_authority("agent", "agent-x", "Kornilov")
    tie(("agent", "agent-x"), visibility=Visibility(publication="internal"))
    id_ = save(letter("Kornilov"))
    mentions.catch_up()
    assert (found(id_), len(found(id_, ARCHIVIST))) == ([], 1)


@pytest.mark.usefixtures("names")
def test_records_are_listed_by_date_and_those_without_last() -> None:
    late, none, early = (save(letter("Stalin", edtf=day)) for day in ("1947-01-12", "", "-0043-03-15"))
    mentions.catch_up()
    assert ids("stalin") == [early, late, none]
    assert [one.id for one in lookups.mentioning(("agent", "stalin"), PUBLIC, first=1, limit=1)] == [late]
    assert lookups.mentioning(("agent", "stalin"), PUBLIC)[0].forms == ("Stalin",)


@pytest.mark.usefixtures("names")
def test_roles_are_counted_and_listed_by_date() -> None:
    sent = Role(found="S.", role="sender", identified="stalin")
    again = Role(found="Filippov", role="sender", identified="stalin")
    about = Role(found="S.", role="mentioned", identified="stalin")
    late = save(msgspec.structs.replace(letter(edtf="1949-05-01"), agents=(sent, again, about)))
    early = save(msgspec.structs.replace(letter(edtf="1937-05-01"), agents=(sent,)))
    assert [(one.role, one.records) for one in lookups.roles(("agent", "stalin"), PUBLIC)] == [
        ("mentioned", 1),
        ("sender", 3),
    ]
    assert lookups.tied(("agent", "stalin"), "sender", PUBLIC)[:2] == [early, late]
    assert lookups.tied(("agent", "stalin"), "sender", PUBLIC, first=1, limit=1) == [late]
    actions.withdraw([early], STAMP)
    assert early not in lookups.tied(("agent", "stalin"), "sender", PUBLIC)


def test_topics_of_one_word_are_not_looked_for(archive: Options) -> None:
    save_authority("topic", "trade", "Trade", "Foreign trade", "鸦片贸易")
    tie(("topic", "trade"))
    id_ = save(letter("Trade, foreign trade 和鸦片贸易"))
    mentions.catch_up()
    assert [(start, end) for _, _, start, end, _ in found(id_)] == [(7, 20), (22, 26)]


@pytest.mark.usefixtures("names")
@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("General Shêng Shih-ts'ai", "Wade–Giles"),
        ("SHENG SHIH-TS’AI", "Wade–Giles"),
        ("Mr. Shicai Sheng", "written otherwise"),
        ("к Шэн Шицаю", "declined"),
        ("见盛世才", ""),
    ],
)
def test_names_are_found_in_other_scripts_and_schemes(text: str, how: str) -> None:
    id_ = save(letter(text))
    mentions.catch_up()
    ((spot,),) = [lookups.spots(id_, PUBLIC)]
    assert [(one.key, one.how) for one in spot.bearers] == [("sheng", how)]


@pytest.mark.usefixtures("names")
def test_a_rival_takes_a_name_back() -> None:
    id_ = save(letter("From Filippov"))
    mentions.catch_up()
    assert ids("stalin") == [id_]
    save_authority("agent", "filippov", "Filippov, 1900-1950")
    mentions.catch_up()
    assert (ids("stalin"), found(id_)) == ([], [])


@pytest.mark.usefixtures("names")
def test_whoever_becomes_tied_is_looked_for_in_older_records() -> None:
    save_authority("agent", "apresov", "Apresov, Garegin")
    id_ = save(letter("Garegin Apresov"))
    mentions.catch_up()
    assert found(id_, ARCHIVIST) == []
    tie(("agent", "apresov"))
    mentions.catch_up()
    assert ids("apresov") == [id_]


def test_surnames_and_single_initials_are_no_names(archive: Options) -> None:
    save_authority("agent", "stalin", "Stalin, Joseph", "Сталин, Иосиф Виссарионович", "Gauss, Clarence E.")
    tie(("agent", "stalin"))
    texts = ("Stalin", "Stalin, J.", "J. Stalin", "Joseph", "Сталин", "Joseph Stalin", "Иосифу Виссарионовичу Сталину", "C. E. Gauss")  # fmt: skip
    saved = [save(letter(text)) for text in texts]
    mentions.catch_up()
    assert [bool(found(id_)) for id_ in saved] == [False] * 5 + [True] * 3


@pytest.mark.usefixtures("names")
def test_a_record_counts_once_whoever_asks() -> None:
    paragraphs = (Paragraph(id="p1", text="Stalin, Stalin"),)
    shut = Text(id="t1", paragraphs=paragraphs, visibility=Visibility(access="closed"))
    readers = Text(id="t2", paragraphs=paragraphs, visibility=Visibility(access="readers"))
    open_ = Text(id="t3", paragraphs=paragraphs)
    both, half = save(Description(texts=(shut, readers, open_))), save(Description(texts=(shut, readers)))
    mentions.catch_up()
    assert (ids("stalin"), set(ids("stalin", READER)), set(ids("stalin", ARCHIVIST))) == (
        [both],
        {both, half},
        {both, half},
    )
    assert Mention.objects.filter(key="stalin", leads=True).count() == 2


def test_ties_of_an_older_archive_are_dated_and_single(archive: Options) -> None:
    migration = import_module("fonds.records.migrations.0003_mentions")
    role = Role(found="x", role="sender", identified="stalin")
    save_authority("agent", "stalin", "Stalin")
    old, none = (save(msgspec.structs.replace(letter(edtf=day), agents=(role,))) for day in ("1947-01-12", ""))
    Tie.objects.update(day=10**15)
    Tie.objects.create(record_id=old, kind="agent", key="stalin", role="sender")
    migration.drop_doubles(apps, None)
    migration.date_ties(apps, None)
    assert list(Tie.objects.order_by("day").values_list("record_id", "day")) == [(old, 19470112), (none, 10**15)]
