"""The sample archive keeps what it promises: real titles and dates, nothing unmarked, the fifteen in their order."""

import json
from functools import cache
from pathlib import Path

import msgspec
import pytest

from fonds.records import identifiers
from fonds.records.description import Authority, Description, decode_authority, decode_description
from fonds.records.description.isad import ELEMENTS
from fonds.sample import archive_path

SAMPLES = Path(__file__).parents[2].parent / "shared" / "samples"
COLLECTION = "china-and-the-soviet-union-in-xinjiang"
TOPIC = "china-foreign-economic-relations-soviet-union"
HEADING = "China--Foreign economic relations--Soviet Union"
SEARCH_RESULT = "the catalogue's search result"
DEMONSTRATION = "assigned for demonstration"

FIRST_TEN = [
    "Record of a Conversation between Soviet Ambassador in China A. A. Petrov and General Zhang Zhizhong on 7 January 1947",
    "Ciphered Telegram No. 4159 from Filipov [Stalin] to Kovalev",
    "Letter No. 93 from L.D. Wilgress, Canadian Embassy, Moscow, to the Secretary of State for External Affairs, W.L. Mackenzie King",
    "Record of a Meeting Between T. V. Soong and Stalin",
    "Letter from Cde. V. M. Molotov to Governor Shicai Sheng",
    "Letter from Governor Shicai Sheng to Cdes. Stalin, Molotov, and Voroshilov",
    "Telegram from Cdes. Stalin, Molotov, and Voroshilov to G. Apresov, Consul General in Urumqi",
    "Excerpt on Xinjiang from Minutes No. 21 of the VKP(b) CC Politburo Meetings",
    "Concerning Soviet Trade with Xinjiang",
    "Excerpt on Xinjiang from Minutes No. 42 of the VKP(b) CC Politburo Meetings",
]
"""In the order of the catalogue's results page: newest catalogued first."""

OTHER_FIVE = [
    "The Distribution of the Sovsin'torg Trade Loan",
    "VKP(b) CC Politburo Decree concerning Xinjiang",
    "Politburo Decisions of 29 September 1935 Concerning Xinjiang",
    "Politburo Decisions of 13 September 1935 Concerning Xinjiang",
    "Concerning Soviet Geological Exploration Work in Xinjiang",
]


@cache
def lines() -> list[dict[str, msgspec.Raw]]:
    """Every line of the archive, its values undecoded."""
    content = archive_path().read_bytes().splitlines()
    return [msgspec.json.decode(line, type=dict[str, msgspec.Raw]) for line in content]


@cache
def authorities() -> list[Authority]:
    """The authorities, in file order."""
    return [decode_authority(bytes(line["authority"])) for line in lines() if "authority" in line]


@cache
def records() -> dict[str, Description]:
    """Id to description, in order of cataloguing."""
    raw = [json.loads(bytes(line["record"])) for line in lines() if "record" in line]
    return {record["id"]: decode_description(json.dumps(record["description"])) for record in raw}


def identified(description: Description) -> list[tuple[str, str]]:
    """The authorities that a description points to, as (kind, key)."""
    roles = {"agent": description.agents, "place": description.places, "topic": description.topics}
    pairs = [(kind, role.identified) for kind, group in roles.items() for role in group if role.identified]
    pairs += [("repository", witness.repository) for witness in description.witnesses if witness.repository]
    return pairs + [("collection", membership.collection) for membership in description.collections]


def title(description: Description) -> str:
    """The first title."""
    return description.titles[0].text


def the_fifteen() -> list[Description]:
    """What the search of the results page must find, newest catalogued first."""
    wanted = {("topic", TOPIC), ("place", "soviet-union"), ("collection", COLLECTION)}
    found = [description for description in records().values() if wanted <= set(identified(description))]
    return found[::-1]


def test_the_first_line_names_the_format() -> None:
    """A reader knows from line 1 what it has before it."""
    assert json.loads(bytes(lines()[0]["format"])) == "fonds-export"
    assert json.loads(bytes(lines()[0]["version"])) == 1
    assert json.loads(bytes(lines()[0]["site"]))["title"]


def test_header_then_authorities_then_records() -> None:
    """One object a line, in the order that an import can read in one pass."""
    sections = ["format" if "format" in line else next(iter(line)) for line in lines()]
    assert sections == ["format"] + ["authority"] * len(authorities()) + ["record"] * 51


def test_ids_are_valid_and_unique() -> None:
    """51 records under 51 well-formed ids."""
    assert len(records()) == 51
    assert all(map(identifiers.is_valid, records()))


def test_authority_keys_are_unique() -> None:
    """One entry for each entity."""
    keys = [(authority.kind, authority.key) for authority in authorities()]
    assert len(keys) == len(set(keys))


def test_every_key_that_a_record_uses_has_its_authority() -> None:
    """No role points into nothing."""
    known = {(authority.kind, authority.key) for authority in authorities()}
    used = {pair for description in records().values() for pair in identified(description)}
    assert used <= known


def test_every_authority_is_used_or_is_broader_than_one_in_use() -> None:
    """No entry stands for nothing in this archive."""
    used = {pair for description in records().values() for pair in identified(description)}
    broader = {(authority.kind, authority.broader) for authority in authorities() if authority.broader}
    known = {(authority.kind, authority.key) for authority in authorities()}
    assert broader <= known
    assert known <= used | broader


def test_every_name_and_authority_has_its_source() -> None:
    """A name form without a source is hearsay."""
    assert [authority.key for authority in authorities() if not authority.source or not authority.names] == []
    assert [name.text for authority in authorities() for name in authority.names if not name.source] == []


def test_exactly_fifteen_match_the_page_in_its_order() -> None:
    """Ten as the catalogue's page lists them, then the five that complete it."""
    assert [title(description) for description in the_fifteen()] == FIRST_TEN + OTHER_FIVE


def test_the_ten_were_catalogued_last() -> None:
    """Sorting by cataloguing, newest first, puts the page's ten on top."""
    assert [title(description) for description in records().values()][-10:] == FIRST_TEN[::-1]


def test_the_heading_is_on_no_other_record() -> None:
    """Neither as a topic nor as a phrase in any text that a search reads."""
    fifteen = set(map(id, the_fifteen()))
    others = [description for description in records().values() if id(description) not in fifteen]
    assert len(others) == 36
    assert all(not description.topics for description in others)
    assert all(HEADING not in msgspec.json.encode(description).decode() for description in others)


def test_what_was_assigned_says_so() -> None:
    """The heading and the place rest on the catalogue for ten records, on demonstration for five."""
    for description in the_fifteen():
        expected = SEARCH_RESULT if title(description) in FIRST_TEN else DEMONSTRATION
        ties = [
            role for role in (*description.topics, *description.places) if role.identified in {TOPIC, "soviet-union"}
        ]
        assert [role.basis for role in ties] == [expected, expected]


def test_membership_beyond_the_ten_is_marked() -> None:
    """Every member that the samples do not name says that its membership was assigned."""
    for description in records().values():
        notes = " ".join(element.text for element in description.elements if element.element == "archivists-note")
        assigned = bool(description.collections) and title(description) not in FIRST_TEN
        assert (DEMONSTRATION in notes.lower()) == assigned


def test_collection_positions_are_chronological() -> None:
    """Members stand in order of their primary date; what has no date stands last."""
    members = [description for description in records().values() if description.collections]
    members.sort(key=lambda description: description.collections[0].position)
    assert [member.collections[0].position for member in members] == list(range(1, len(members) + 1))
    days = [member.dates[0].earliest or "9999" for member in members]
    assert days == sorted(days)
    assert max(day for day in days if day != "9999") < "1950"


def test_parallel_abstracts() -> None:
    """English everywhere and first; English, Russian and Chinese on at least twelve and on all ten."""
    by_title = {title(d): tuple(abstract.language for abstract in d.abstracts) for d in records().values()}
    assert {languages[0] for languages in by_title.values()} == {"en"}
    assert all(by_title[name] == ("en", "ru", "zh") for name in FIRST_TEN)
    assert sum(languages == ("en", "ru", "zh") for languages in by_title.values()) >= 12
    for description in records().values():
        assert description.description_languages == tuple(abstract.language for abstract in description.abstracts)


def test_forms_found_in_a_title_stand_in_that_title() -> None:
    """The form found is the source's, letter for letter, errors included."""
    bases = {"named in the title", "the catalogue's brackets"}
    found = [
        (title(description), role.found)
        for description in records().values()
        for role in (*description.agents, *description.places)
        if role.basis in bases
    ]
    assert len(found) > 100
    assert [pair for pair in found if pair[1] not in pair[0]] == []


def test_pseudonyms_rest_on_the_brackets_and_kuznetsov_is_none() -> None:
    """Filippov is Stalin's name; Kuznetsov belongs to one role and to a real man."""
    stalin = next(authority for authority in authorities() if authority.key == "stalin-joseph")
    assert {name.text for name in stalin.names if name.kind == "pseudonym"} >= {"Filipov", "Filippov", "Feng Xi"}
    names = [name.text for authority in authorities() for name in authority.names]
    assert not any("Kuznetsov" in name for name in names)


def test_relations_are_proposed_and_point_into_the_archive() -> None:
    """Nothing that we only read from titles and summaries is passed off as established."""
    relations = [(key, relation) for key, description in records().items() for relation in description.relations]
    assert len(relations) >= 6
    for key, relation in relations:
        assert relation.proposed
        assert relation.note
        assert relation.target in records()
        assert relation.target != key


def test_nothing_is_invented() -> None:
    """No texts, no languages of the material, no markings, no codes but those cited; each record names its source."""
    for description in records().values():
        assert description.texts == ()
        assert description.languages == ()
        assert description.markings == ()
        assert description.reference_codes == ()
        assert description.description_source
        assert description.rights[0].covers == "description"
        assert {element.element for element in description.elements} <= set(ELEMENTS)


def test_dates_with_two_stories_tell_both() -> None:
    """Registered and event; catalogue and document; given in one copy only; not given at all."""
    by_title = {title(description): description.dates for description in records().values()}
    talk = by_title[FIRST_TEN[0]]
    assert [(dating.kind, dating.edtf) for dating in talk] == [("registered", "1947-01-12"), ("event", "1947-01-07")]
    minutes = by_title[FIRST_TEN[9]]
    assert [dating.edtf for dating in minutes] == ["1935-07-16", "1936"]
    telegram = by_title[FIRST_TEN[6]]
    assert [(dating.edtf, dating.precision) for dating in telegram] == [("1936", "year")]
    (truth,) = by_title["The Truth about the Events in Xinjiang"]
    assert (truth.status, truth.text, truth.edtf) == ("not-given", "", "")


def sample(name: str) -> list[dict[str, str | None]]:
    """The rows of a sample file, or a skip where the samples are not at hand."""
    path = SAMPLES / name
    if not path.is_file():
        pytest.skip(f"{name} is not beside this checkout")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_titles_and_dates_are_those_of_the_samples() -> None:
    """Letter for letter, each once."""
    expected = sorted((str(row["title"]), row["date_shown"] or "") for row in sample("xinjiang.jsonl"))
    assert sorted((title(description), description.dates[0].text) for description in records().values()) == expected


def test_references_are_those_of_the_samples() -> None:
    """Every shelfmark known for a record is there, raw, and no other."""
    cited = {(str(row["title"]), row["date_shown"] or ""): row["source_line"] for row in sample("shelfmarks.jsonl")}
    keys = {(title(description), description.dates[0].text) for description in records().values()}
    found = {
        (title(description), description.dates[0].text): witness.references[0].raw
        for description in records().values()
        for witness in description.witnesses
    }
    assert found == {key: raw for key, raw in cited.items() if key in keys}
    assert len(found) == 5
