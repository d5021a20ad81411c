import pytest

from fonds.search.query.expansion import Bearer, NameForm, Widening, by_reason, expand, name_key
from fonds.search.query.nodes import AllOf, AnyOf, Keyword, Node, Phrase, Widened, Word
from fonds.search.query.parser import parse

SHENG = Bearer(
    "person",
    "sheng-shicai",
    "Sheng Shicai",
    (NameForm("Sheng Shicai", "pinyin form"), NameForm("Sheng Shih-ts’ai", "Wade–Giles form"), NameForm("盛世才")),
)
URUMCHI = Bearer("place", "urumchi", "Urumchi", (NameForm("Urumchi"), NameForm("Tihwa", "postal form")))
NAMES = {name_key(form.text): (bearer,) for bearer in (SHENG, URUMCHI) for form in bearer.forms}
OF_SHENG = (Keyword("person", "sheng-shicai"), Phrase("Sheng Shih-ts’ai"), Phrase("盛世才"))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Sheng Shih-ts'ai", "sheng shih tsai"),
        ("Shih-tsʻai, Sheng", "shih tsai sheng"),
        ("蔣介石", "蒋介石"),
        ("Ürümchi", "urumchi"),
    ],
)
def test_names_are_compared_without_their_dress(text: str, key: str) -> None:
    assert name_key(text) == key


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("Sheng Shicai", Widened(AllOf((Word("Sheng"), Word("Shicai"))), OF_SHENG)),
        ('"sheng shicai"', Widened(Phrase("sheng shicai"), OF_SHENG)),
        ("tihwa", Widened(Word("tihwa"), (Keyword("place", "urumchi"), Phrase("Urumchi")))),
        (
            "sheng shicai telegram",
            AllOf((Widened(AllOf((Word("sheng"), Word("shicai"))), OF_SHENG), Word("telegram"))),
        ),
        (
            "letters from sheng shicai",
            AnyOf((Word("letters"), Word("from"), Word("sheng"), Word("shicai"), *OF_SHENG)),
        ),
        ("place:tihwa", Widened(Word("tihwa", "place"), (Keyword("place", "urumchi"), Phrase("Urumchi", "place")))),
        ("title:tihwa", Word("tihwa", "title")),
        ("shicai", Word("shicai")),
        ("-tihwa", parse("-tihwa").node),
    ],
)
def test_widening(query: str, node: Node) -> None:
    assert expand(parse(query).node, NAMES)[0] == node


def test_each_addition_says_why() -> None:
    _, added = expand(parse("盛世才").node, NAMES)
    assert [(one.source, one.form, one.reason) for one in added] == [
        ("盛世才", "Sheng Shicai", "pinyin form of the name of Sheng Shicai"),
        ("盛世才", "Sheng Shih-ts’ai", "Wade–Giles form of the name of Sheng Shicai"),
    ]


def test_what_was_added_for_one_reason_stands_together() -> None:
    added = expand(parse("sheng shicai").node, NAMES)[1]
    told = by_reason((*added, *added[:1]))
    assert [one.source for one in told] == ["sheng shicai"] * len(told)
    assert [form for one in told for form in one.forms][:1] == ["Sheng Shih-ts’ai"]
    assert Widening("sheng shicai", "another form of the name of Sheng Shicai", ("盛世才",)) in told


def test_each_word_of_a_foreign_name_may_have_its_own_form() -> None:
    """Борис stands before Yeltsin in one record, and behind it in another."""
    yeltsin = {
        "борис ельцин": (Bearer("", "", "", (NameForm("Boris Yeltsin"),), by_words=True),),
        "ельцин": (Bearer("", "", "", (NameForm("Yeltsin"),), by_words=True),),
    }
    asked = AllOf((Word("Борис"), Word("Ельцин")))
    each = AllOf((Word("Борис"), Widened(Word("Ельцин"), (Phrase("Yeltsin"),))))
    assert expand(parse("Борис Ельцин").node, yeltsin)[0] == Widened(asked, (Phrase("Boris Yeltsin"), each))
