import msgspec
import pytest

from fonds.ingest.title_reading import READER, with_title_read
from fonds.records.description import Description, Number, Role, Title


def described(title: str, **given: object) -> Description:
    return Description(titles=(Title(text=title),), **given)  # type: ignore[arg-type]


def test_a_title_fills_what_the_catalogue_left_empty() -> None:
    read = with_title_read(described("Ciphered Telegram No. 4159 from Filipov [Stalin] to Kovalev"))
    assert (read.kinds, read.kinds_read_by) == (("telegram",), READER)
    assert [(number.value, number.read_by) for number in read.numbers] == [("4159", READER)]
    assert [(role.found, role.role, role.identified, role.read_by) for role in read.agents] == [
        ("Filipov [Stalin]", "sender", "", READER),
        ("Kovalev", "recipient", "", READER),
    ]


@pytest.mark.parametrize("role", ["sender", "author", "creator"])
def test_nothing_that_the_catalogue_says_is_replaced(role: str) -> None:
    given = described(
        "Letter No. 93 from Wilgress to King",
        kinds=("report",),
        numbers=(Number(value="94"),),
        agents=(Role(found="Somebody", role=role),),
    )
    read = with_title_read(given)
    assert (read.kinds, read.kinds_read_by, read.numbers) == (("report",), "", given.numbers)
    assert [(one.found, one.role) for one in read.agents] == [("Somebody", role), ("King", "recipient")]


def test_a_title_that_says_nothing_changes_nothing() -> None:
    given = described("The Truth about the Events in Xinjiang")
    assert with_title_read(given) is given
    assert with_title_read(Description()) == Description()


def test_the_title_itself_is_as_it_was() -> None:
    given = described("Letter from Governer Shicai Sheng to Cdes. Stalin, Molotov, and Voroshilov")
    assert with_title_read(given).titles == given.titles
    assert msgspec.structs.replace(with_title_read(given), agents=(), kinds=(), kinds_read_by="") == given
