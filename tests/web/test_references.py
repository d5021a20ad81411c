"""Records of one file find each other, and an archive is browsed by the references that its records are cited by."""

import re
from urllib.parse import unquote

import pytest
from django.test import Client

from fonds.normalise.references import read_references
from fonds.options import Options
from fonds.records import actions
from fonds.records.actions import Stamp
from fonds.records.description import (
    Authority,
    Description,
    Name,
    Reference,
    ReferencePart,
    Title,
    Visibility,
    Witness,
)
from fonds.web.pages.references import levels_in, references_address
from tests.web.page_words import words

BY = Stamp(by="tests")
FILE = "/archives/rgaspi/references/fond%2017/opis%20162/delo%2019"


def described(title: str, line: str, repository: str = "rgaspi", publication: str = "published") -> Description:
    read = [one for one in read_references(line) if one.parts]
    references = tuple(
        Reference(raw=line, parts=tuple(ReferencePart(label=label, value=value) for label, value in one.parts))
        for one in read
    )
    return Description(
        titles=(Title(text=title),),
        witnesses=(Witness(repository=repository, repository_found=read[0].archive, references=references),),
        visibility=Visibility(publication=publication),  # type: ignore[arg-type]
    )


@pytest.fixture
def cited(archive: Options) -> dict[str, str]:
    """Title → id of records from a few files."""
    names = {"rgaspi": "RGASPI", "kew": "The National Archives of the UK", "town": "Town archive"}
    actions.save_authorities(
        [Authority(kind="repository", key=key, names=(Name(text=name),)) for key, name in names.items()], BY
    )
    found = {
        "Second": described("Second", "RGASPI f. 17, op. 162, d. 19, l. 195-196."),
        "First": described("First", "РГАСПИ, ф. 17, оп. 162, д. 19, л. 49 об."),
        "Only named": described("Only named", "RGASPI, fond 17, opis 162, delo 19, listy 50", repository=""),
        "Hidden": described("Hidden", "RGASPI f. 17, op. 162, d. 19, l. 1", publication="internal"),
        "Of a hidden file": described("Of a hidden file", "RGASPI f. 17, op. 162, d. 77, l. 1", publication="internal"),
        "Two files": described("Two files", "RGASPI f. 17, op. 162, d. 2, l. 5; d. 10, l. 60."),
        "Whole fond": described("Whole fond", "RGASPI, f. 17"),
        "Whole fond too": described("Whole fond too", "RGASPI, f. 17"),
        "British": described("British", "TNA, FO 371/75760", repository="kew"),
        "Elsewhere": described("Elsewhere", "GARF, f. 17, op. 162, d. 19", repository=""),
    }
    saved = actions.save_records([("", one) for one in found.values()], BY)
    return {title: id_ for title, (id_, _) in zip(found, saved, strict=True)}


def page_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_records_of_one_file_find_each_other(client: Client, cited: dict[str, str]) -> None:
    page = page_of(client, f"/records/{cited['Second']}")
    text = words(page)
    assert "2 other records cited from this file" in text
    assert "nobody has checked" in text
    assert text.index("л. 49 об.") < text.index("l. 50"), "in the order of the leaves"
    assert f'href="/records/{cited["First"]}"' in page
    assert f'href="/records/{cited["Only named"]}"' in page
    assert cited["Hidden"] not in page
    assert cited["Elsewhere"] not in page
    assert f'href="{FILE}"' in page


def test_a_fond_in_common_is_no_file_in_common(client: Client, cited: dict[str, str]) -> None:
    assert "cited from this file" not in page_of(client, f"/records/{cited['Whole fond']}")


def test_each_file_of_a_record_has_its_own_list(client: Client, cited: dict[str, str]) -> None:
    more = [("", described(f"More {n}", f"RGASPI f. 17, op. 162, d. 10, l. {n}")) for n in range(1, 31)]
    actions.save_records(more, BY)
    page = page_of(client, f"/records/{cited['Two files']}")
    assert "30 other records cited from this file" in words(page)
    assert f'href="/records/{cited["Two files"]}/files/2"' in page
    assert "All 30 records" in words(page)
    whole = words(page_of(client, f"/records/{cited['Two files']}/files/2"))
    assert "1 – 25 of 30" in whole
    assert whole.index("More 9") < whole.index("More 10")
    assert "26 – 30 of 30" in words(page_of(client, f"/records/{cited['Two files']}/files/2?page=2"))
    assert page.count("RGASPI f. 17, op. 162, d. 2, l. 5; d. 10, l. 60.</span>") == 1, "the line is shown once"


@pytest.mark.parametrize("number", ["0", "1", "3", "99999999999999999999"])
def test_lists_that_are_empty_or_of_no_file(client: Client, cited: dict[str, str], number: str) -> None:
    assert client.get(f"/records/{cited['Two files']}/files/{number}").status_code == 404


def test_an_archive_is_browsed_by_references(client: Client, cited: dict[str, str]) -> None:
    assert 'href="/archives/rgaspi/references"' in page_of(client, "/archives/rgaspi")
    assert "references" not in page_of(client, "/archives/kew").partition("<main")[2].replace('kew/references"', "")
    first = page_of(client, "/archives/rgaspi/references")
    assert "Derived from references as they are cited, not the holder’s arrangement" in words(first)
    assert "f. 17 · ф. 17 , 6 records" in words(first)
    second = page_of(client, "/archives/rgaspi/references/fond%2017")
    assert "2 records cited from here, with no narrower unit named" in words(second)
    third = words(page_of(client, "/archives/rgaspi/references/fond%2017/opis%20162"))
    assert "Archives RGASPI References f. 17" in third
    assert "Also cited as ф. 17, оп. 162" in third
    assert third.index("d. 2 ") < third.index("d. 10 ") < third.index("d. 19 ")
    assert "d. 77" not in third
    file = words(page_of(client, FILE))
    assert "3 records cited from here" in file
    assert "Hidden" not in file


@pytest.mark.parametrize(
    "levels",
    [
        "fond%2099",
        "fond%2017/opis%20162/delo%2077",
        "fond%2017/delo%2019",
        "opis%20162",
        "fond%2017//opis%20162",
        "%2E%2E",
        "~1",
        "x" * 3000,
        "%F0%9F%8F%9B",
    ],
)
def test_unknown_levels_and_those_of_hidden_records_alone(client: Client, cited: dict[str, str], levels: str) -> None:
    """The answer is the same for both."""
    answer = client.get(f"/archives/rgaspi/references/{levels}")
    assert answer.status_code == 404
    assert answer.content == client.get("/archives/rgaspi/references/nothing").content


def test_an_archive_without_references_has_no_such_page(client: Client, cited: dict[str, str]) -> None:
    actions.save_records([("", Description(witnesses=(Witness(repository="town"),)))], BY)
    assert "references" not in page_of(client, "/archives/town").partition("<main")[2]
    assert client.get("/archives/town/references").status_code == 404
    assert client.get("/archives/nowhere/references").status_code == 404


def test_every_level_that_is_linked_is_there(client: Client, cited: dict[str, str]) -> None:
    for archive in ("rgaspi", "kew"):
        waiting, seen = [f"/archives/{archive}/references"], set()
        while waiting:
            address = waiting.pop()
            seen.add(address)
            found = re.findall(rf'href="(/archives/{archive}/references[^"?]*)"', page_of(client, address))
            waiting += set(found) - seen
        assert len(seen) > 1


@pytest.mark.parametrize(
    "levels", [(), ("fond 17",), ("fo 371/75760", "a~b"), ("~1", "/", "a%2Fb"), ("ф?#", "全宗 3", "д'x")]
)
def test_addresses_can_be_read_again(levels: tuple[str, ...]) -> None:
    address = references_address("kew", levels)
    assert levels_in(unquote(address.removeprefix("/archives/kew/references")).removeprefix("/")) == levels


def test_a_slash_too_many_leads_on(client: Client, cited: dict[str, str]) -> None:
    for address in ("/archives/rgaspi/references", FILE, f"/records/{cited['Second']}/files/1"):
        answer = client.get(f"{address}/?page=1")
        assert (answer.status_code, answer.headers["Location"]) == (301, f"{address}?page=1")


def test_what_these_pages_do_not_know_is_said(client: Client, cited: dict[str, str]) -> None:
    for address in (FILE, f"/records/{cited['Second']}/files/1"):
        assert client.get(f"{address}?x=1").status_code == 400
        assert client.get(f"{address}?page=2").status_code == 400
