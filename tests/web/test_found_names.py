"""Names found by machine on pages, and an authority's records by role."""

import msgspec
import pytest
from django.test import Client

from fonds.options import Options
from fonds.records import actions, mentions
from fonds.records.actions import Stamp
from fonds.records.description import (
    Abstract,
    Authority,
    AuthorityTie,
    Dating,
    Description,
    Fact,
    Identifier,
    Name,
    Paragraph,
    Role,
    Text,
    Title,
)
from fonds.records.lookups import Bearer, Spot
from fonds.web.pages.authority_records import heading
from fonds.web.pages.found_names import linked
from fonds.web.pages.registers import register_address, register_name
from tests.web.page_words import words

BY = Stamp(by="tests")
SHENG = Authority(
    kind="agent",
    key="sheng",
    type="person",
    names=(Name(text="Sheng Shicai", kind="authorised"), Name(text="盛世才"), Name(text="Tupan <Sheng>")),
    facts=(
        Fact(property="birth", value="1897", source="Hummel"),
        Fact(property="birth", value="1895", source="Whiting"),
        Fact(property="seat", value="Urumqi"),
    ),
    identifiers=(Identifier(scheme="wikidata", value="Q708450"), Identifier(scheme="isil", value="DE-1")),
    ties=(AuthorityTie(kind="successor", key="wu"), AuthorityTie(kind="predecessor", found="Jin Shuren")),
)


@pytest.fixture
def archive_of_sheng(archive: Options) -> str:
    """The id of a letter about Sheng; 27 others that he sent, undated, but for one."""
    wu = Authority(kind="agent", key="wu", names=(Name(text="Wu Zhongxin"),))
    hidden = Authority(kind="agent", key="rival", names=(Name(text="Unseen Person"),))
    actions.save_authorities([msgspec.structs.replace(SHENG, ties=()), wu, hidden], BY)
    actions.save_authorities([SHENG], BY)
    letter = Description(
        titles=(Title(text="Letter about Sheng Shicai"),),
        abstracts=(Abstract(text="<b>Sheng\nShicai</b> & Wu Zhongxin.\n\nOn 盛世才."),),
        texts=(
            Text(id="t1", paragraphs=(Paragraph(id="p1", text="Nothing."), Paragraph(id="p2", text="Tupan <Sheng>!"))),
        ),
    )
    role = Role(found="Sheng", role="sender", identified="sheng")
    dated = Dating(status="read", edtf="1937", earliest="1937-01-01", latest="1937-12-31")
    sent = [Description(titles=(Title(text=f"Sent {number}"),), agents=(role,)) for number in range(26)]
    sent.append(
        Description(
            titles=(Title(text="Sent first"),), agents=(role, Role(found="Wu", identified="wu")), dates=(dated,)
        )
    )
    saved = actions.save_records([("", letter), *(("", one) for one in sent)], BY)
    mentions.catch_up()
    return saved[0][0]


def test_names_in_words_are_quiet_links(client: Client, archive_of_sheng: str) -> None:
    page = client.get(f"/records/{archive_of_sheng}").content.decode()
    link = '<a class="found" href="/people/sheng" title="Found by machine: Sheng Shicai">'
    assert f"<p>&lt;b&gt;{link}Sheng<br>Shicai</a>&lt;/b&gt; &amp; " in page
    assert f"<p>On {link}盛世才</a>.</p>" in page
    assert f"<p>{link}Tupan &lt;Sheng</a>&gt;!</p>" in page
    assert "<h1>Letter about Sheng Shicai</h1>" in page
    assert page.count('class="found"') == 4
    listed = words(page).partition("Nobody has checked who is meant. ")[2]
    assert listed.startswith("Sheng Shicai as 盛世才 , Tupan <Sheng title, summary , paragraph 2 Wu Zhongxin summary")


def test_the_interface_tells_what_a_machine_found(client: Client, archive_of_sheng: str) -> None:
    answer = client.get(f"/api/v1/records/{archive_of_sheng}").json()
    first = answer["mentions"][0]
    assert (first["field"], first["start"], first["end"]) == ("title", 13, 25)
    bearer = {"kind": "agent", "key": "sheng", "label": "Sheng Shicai", "url": "/people/sheng"}
    assert first["bearers"] == [{**bearer, "form": "Sheng Shicai", "how": ""}]
    assert "mentions" not in answer["description"]


def test_records_by_role_and_by_date(client: Client, archive_of_sheng: str) -> None:
    page = words(client.get("/people/sheng").content.decode())
    assert "As sender 27 records Mentioned, as found by machine 1 record" in page
    assert page.index("Sent first") < page.index("Sent 0")
    assert "All 27 records" in page
    last = words(client.get("/people/sheng?role=sender&page=2").content.decode())
    assert "26 – 27 of 27" in last
    found = words(client.get("/people/sheng?found=by-machine").content.decode())
    assert "Letter about Sheng Shicai" in found
    assert "Found as Sheng Shicai , 盛世才 , Tupan" in found


@pytest.mark.parametrize(
    "question", ["?role=recipient", "?role=", "?found=elsewhere", "?role=sender&found=by-machine", "?page=1", "?role=sender&page=3", "?q=x"]
)  # fmt: skip
def test_lists_that_are_not_there(client: Client, archive_of_sheng: str, question: str) -> None:
    assert client.get(f"/people/sheng{question}").status_code == 400


def test_facts_that_differ_stand_side_by_side(client: Client, archive_of_sheng: str) -> None:
    page = client.get("/people/sheng").content.decode()
    said = words(page)
    assert "Birth Said in more than one way: 1897 Source: Hummel. 1895 Source: Whiting." in said
    assert "Seat Urumqi" in said
    assert 'href="https://www.wikidata.org/wiki/Q708450"' in page
    assert "ISIL DE-1" in said
    assert '<a href="/people/wu">Wu Zhongxin</a>' in page
    assert "Predecessor Jin Shuren" in said


def test_ties_to_the_unseen_are_unseen(client: Client, archive_of_sheng: str) -> None:
    tied = msgspec.structs.replace(SHENG, ties=(AuthorityTie(kind="successor", key="rival", found="Unseen"),))
    actions.save_authorities([tied], BY)
    assert "Unseen" not in client.get("/people/sheng").content.decode()


def test_what_could_be_several_is_a_mark_and_no_link() -> None:
    bearers = tuple(Bearer("agent", key, f'"{key}"', key, key, "") for key in ("one", "two"))
    html = linked("<Chen>", [Spot("title", "0", "", 1, 5, bearers)])
    title = "Found by machine; could be &quot;one&quot; or &quot;two&quot;"
    assert html == f'&lt;<span class="found" title="{title}">Chen</span>&gt;'


@pytest.mark.parametrize(
    ("kind", "role", "said"),
    [
        ("agent", "sender", "As sender"),
        ("agent", "collector", "As collector"),
        ("agent", "obtained by", "Obtained by"),
        ("agent", "", "Named, role not stated"),
        ("place", "sent from", "Sent from here"),
        ("place", "printed in", "Printed in"),
        ("topic", "", "Under this topic"),
        ("repository", "holder", "Held here"),
    ],
)
def test_headings_of_roles(kind: str, role: str, said: str) -> None:
    assert heading(kind, role) == said


@pytest.mark.parametrize(
    ("scheme", "value", "name", "address"),
    [
        ("wikidata", "Q1", "Wikidata", "https://www.wikidata.org/wiki/Q1"),
        ("LCNAF", "n 79021164", "LCNAF", "https://id.loc.gov/authorities/names/n79021164"),
        ("viaf", "javascript:1", "VIAF", ""),
        ("isil", "DE-1", "ISIL", ""),
        ("ruwiki", "1", "ruwiki", ""),
    ],
)
def test_other_registers(scheme: str, value: str, name: str, address: str) -> None:
    assert (register_name(scheme), register_address(scheme, value)) == (name, address)
