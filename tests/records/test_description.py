"""The document of a record comes back as it went, and refuses what it does not know."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.records.description import (
    Abstract,
    Authority,
    Dating,
    Description,
    Name,
    Role,
    Title,
    decode_brief,
    decode_description,
    encode,
    isad,
)

words = st.text(max_size=30)
descriptions = st.builds(
    Description,
    level=st.sampled_from(["fonds", "file", "item", "carton"]),
    titles=st.lists(st.builds(Title, text=words, language=st.sampled_from(["", "ru", "zh-Hant"]))).map(tuple),
    dates=st.lists(st.builds(Dating, text=words)).map(tuple),
    agents=st.lists(st.builds(Role, found=words, role=words)).map(tuple),
    abstracts=st.lists(st.builds(Abstract, text=words)).map(tuple),
)


@given(descriptions)
def test_a_description_survives_its_document(description: Description) -> None:
    assert decode_description(encode(description)) == description
    assert encode(decode_description(encode(description))) == encode(description)


@given(descriptions)
def test_a_brief_reads_the_same_titles_and_dates(description: Description) -> None:
    brief = decode_brief(encode(description))
    assert (brief.titles, brief.dates, brief.level) == (description.titles, description.dates, description.level)


def test_an_unknown_field_is_named() -> None:
    with pytest.raises(msgspec.ValidationError, match="titel"):
        decode_description('{"titel": "x"}')


@pytest.mark.parametrize(
    ("names", "label"),
    [
        ((), "sheng-shicai"),
        ((Name(text="盛世才"),), "盛世才"),
        ((Name(text="盛世才"), Name(text="Sheng Shicai", kind="authorised")), "Sheng Shicai"),
    ],
)
def test_an_authority_is_labelled_by_its_authorised_name(names: tuple[Name, ...], label: str) -> None:
    assert Authority(kind="agent", key="sheng-shicai", names=names).label == label


def test_all_26_elements_of_isad_have_a_place() -> None:
    in_fields = {"3.1.1", "3.1.2", "3.1.3", "3.1.4", "3.1.5", "3.2.1", "3.4.3"}
    in_elements = {number for number, _ in isad.ELEMENTS.values()}
    assert len(in_fields | in_elements) == 26


def test_switches_that_equal_the_default_are_left_out_wherever_they_come_from() -> None:
    document = '{"texts":[{"id":"t1"}]}'
    assert encode(decode_description('{"texts":[{"id":"t1","visibility":{}}],"visibility":{}}')) == document
    closed = '{"texts":[{"id":"t1","visibility":{"access":"closed"}}],"visibility":{"publication":"internal"}}'
    assert encode(decode_description(closed)) == closed
