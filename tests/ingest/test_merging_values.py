"""Fields of several values: their order, and edits on both sides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.ingest.merging_values import merge_values
from fonds.records.description import Dating, Role, Title

EN, EN2, EN3 = (Title(text=text, language="en") for text in ("Letter", "A letter", "The letter"))
RU, RU2 = (Title(text=text, language="ru") for text in ("Письмо", "Записка"))
PLAIN, PLAIN2, PLAIN3 = (Title(text=text) for text in ("A", "B", "C"))
WRITTEN, WRITTEN2 = (Dating(text=text, kind="written") for text in ("1936", "1937"))
SENT = Dating(text="1938", kind="sent")
FOUND, MEANT = (Role(found="Apresov", role="sender", identified=key) for key in ("", "apresov"))
OTHER = Role(found="Sheng", role="sender")


@pytest.mark.parametrize(
    ("before", "after", "ours", "merged", "kept"),
    [
        ((EN,), (EN2,), (EN,), (EN2,), ()),
        ((EN,), (EN2,), (EN, RU), (EN2, RU), ()),
        ((EN,), (EN2,), (RU, EN), (RU, EN2), ()),
        ((EN,), (EN2,), (EN3,), (EN3,), ((EN3, EN2),)),
        ((EN,), (EN2,), (EN3, RU), (EN3, RU), ((EN3, EN2),)),
        ((EN,), (EN2,), (EN2, RU), (EN2, RU), ()),
        ((EN,), (EN2,), (), (), ((None, EN2),)),
        ((EN,), (), (EN3,), (EN3,), ((EN3, None),)),
        ((EN, RU), (EN,), (EN, RU), (EN,), ()),
        ((EN, RU), (EN,), (RU,), (), ()),
        ((EN,), (EN, RU), (EN3,), (EN3, RU), ()),
        ((EN,), (RU, EN), (EN, EN3), (RU, EN, EN3), ()),
        ((EN,), (RU, EN), (EN3, EN), (EN3, RU, EN), ()),
        ((EN, RU), (EN2, RU2), (EN, RU), (EN2, RU2), ()),
        ((EN, RU), (EN2, RU2), (EN, RU, PLAIN), (EN2, RU2, PLAIN), ()),
        ((PLAIN,), (EN,), (PLAIN, RU), (EN, RU), ()),
        ((PLAIN,), (PLAIN2,), (PLAIN3,), (PLAIN3,), ((PLAIN3, PLAIN2),)),
        ((WRITTEN, SENT), (WRITTEN2, SENT), (WRITTEN, SENT, SENT), (WRITTEN2, SENT, SENT), ()),
        ((WRITTEN,), (WRITTEN2,), (SENT, WRITTEN), (SENT, WRITTEN2), ()),
        ((FOUND,), (FOUND, OTHER), (MEANT,), (MEANT, OTHER), ()),
        ((FOUND, OTHER), (FOUND,), (MEANT, OTHER), (MEANT,), ()),
        (("ru", "en"), ("ru", "zh"), ("ru", "en", "de"), ("ru", "zh", "de"), ()),
    ],
)
def test_what_the_source_changed_is_taken_over_in_its_place(
    before: tuple[object, ...],
    after: tuple[object, ...],
    ours: tuple[object, ...],
    merged: tuple[object, ...],
    kept: tuple[object, ...],
) -> None:
    assert merge_values(before, after, ours) == (merged, kept)


VALUES = st.lists(st.sampled_from([EN, EN2, RU, PLAIN, PLAIN2, WRITTEN]), unique=True, max_size=4).map(tuple)


@given(VALUES, VALUES)
def test_without_edits_on_one_side_the_other_is_taken(before: tuple[object, ...], now: tuple[object, ...]) -> None:
    assert merge_values(before, before, now) == (now, ())
    assert set(merge_values(before, now, before).values) == set(now)
    assert merge_values(before, now, before).kept == ()


@given(VALUES, VALUES, VALUES)
def test_nothing_that_the_archive_added_is_lost(
    before: tuple[object, ...], after: tuple[object, ...], ours: tuple[object, ...]
) -> None:
    merged = merge_values(before, after, ours).values
    assert set(ours) - set(before) <= set(merged)
    assert len(merged) == len(set(merged))
