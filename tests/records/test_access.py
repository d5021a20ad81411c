"""The one rule of visibility, as a table."""

import pytest

from fonds.records.access import as_seen_by, least_audience, may_see, related_ids
from fonds.records.audience import Audience
from fonds.records.description import Description, Paragraph, Relation, Text, Visibility

PUBLIC, READER, ARCHIVIST = Audience.PUBLIC, Audience.READER, Audience.ARCHIVIST


@pytest.mark.parametrize(
    ("visibility", "above", "needed"),
    [
        (Visibility(), PUBLIC, PUBLIC),
        (Visibility(access="readers"), PUBLIC, READER),
        (Visibility(access="closed"), PUBLIC, ARCHIVIST),
        (Visibility(access="closed", until="1900-01-01"), PUBLIC, ARCHIVIST),
        (Visibility(publication="internal"), PUBLIC, ARCHIVIST),
        (Visibility(publication="withdrawn"), PUBLIC, ARCHIVIST),
        (Visibility(publication="internal", access="readers"), PUBLIC, ARCHIVIST),
        (Visibility(), READER, READER),
        (Visibility(), ARCHIVIST, ARCHIVIST),
        (Visibility(access="readers"), ARCHIVIST, ARCHIVIST),
    ],
)
def test_the_narrowest_switch_wins(visibility: Visibility, above: Audience, needed: Audience) -> None:
    assert least_audience(visibility, above) is needed


@pytest.mark.parametrize("audience", list(Audience))
def test_each_audience_sees_all_that_the_one_before_sees(audience: Audience) -> None:
    assert [may_see(audience, needed) for needed in Audience] == [needed <= audience for needed in Audience]


def test_hidden_texts_hidden_records_and_reasons_are_left_out() -> None:
    description = Description(
        parent="0000000h",
        visibility=Visibility(reason="a living person"),
        relations=(Relation(kind="see also", target="11111111"), Relation(kind="see also", found="a printed letter")),
        texts=(
            Text(id="t1", paragraphs=(Paragraph(id="p1", text="open"),), visibility=Visibility(reason="was closed")),
            Text(id="t2", paragraphs=(Paragraph(id="p2", text="shut"),), visibility=Visibility(access="closed")),
            Text(id="t3", visibility=Visibility(access="readers")),
        ),
    )
    seen = as_seen_by(PUBLIC, description, [])
    assert [text.id for text in seen.texts] == ["t1"]
    assert seen.texts[0].visibility.reason == ""
    assert [relation.found for relation in seen.relations] == ["a printed letter"]
    assert (seen.parent, seen.visibility.reason) == ("", "")
    assert [text.id for text in as_seen_by(READER, description, []).texts] == ["t1", "t3"]
    assert as_seen_by(ARCHIVIST, description, []) == description
    assert related_ids(description) == {"0000000h", "11111111"}
