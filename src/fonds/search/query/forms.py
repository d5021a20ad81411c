"""Every form that a query may have, for the help page: the bounds are the parser's own.

An example has places for words of the archive, so that what the page shows can be found there.
"""

from dataclasses import dataclass
from typing import Final

from fonds.search.query.near import SHORTEST
from fonds.search.query.nodes import AllOf, AnyOf, Dated, Exact, Fuzzy, Keyword, Node, Phrase, Prefix, Wildcard, Word
from fonds.search.query.parser import ALL_NEEDED, MOST_PATTERNS
from fonds.search.query.terms import LITERALS_AFTER_A_STAR, LONG_WORD, SHORTEST_PREFIX


@dataclass(frozen=True, slots=True)
class Form:
    """One form: an example with places for words, what the parser makes of it, and what it finds."""

    example: str
    node: type[Node]
    meaning: str


FORMS: Final = (
    Form(
        "{one} {two}",
        AllOf,
        "Records with all words, in any of their forms; “of”, “from”, “с”, “о” and their like only raise. "
        f"From {ALL_NEEDED + 1} words on, with any of them: best first.",
    ),
    Form('"{first} {second}"', Phrase, "These words in this order. “ ”, « » and 「 」 do as well."),
    Form('"{second} {first}"~3', Phrase, "These words near one another: at most three places out of order."),
    Form("+{one} -{two}", AllOf, "Must have the one word, must not have the other."),
    Form("{one} AND ({first} OR {two})", AllOf, "AND, OR, NOT in capital letters, and brackets."),
    Form("{one} OR {two}", AnyOf, "Either word; records with both come first."),
    Form("{one} NOT {two}", AllOf, "The first word without the second."),
    Form("title:{one}", Word, "A word in one field only; the fields are below."),
    Form("title:({one} OR {two})", AnyOf, "A whole group in one field."),
    Form("person:{person}", Word, "A person by the end of the address of his or her page, or by any word of the name."),
    Form('topic:"{topic}"', Phrase, "A subject heading as it is written."),
    Form("{beginning}*", Prefix, f"Words that begin so; at least {SHORTEST_PREFIX} letters."),
    Form("*{end}", Wildcard, f"Words that end so; at least {LITERALS_AFTER_A_STAR} letters."),
    Form(
        "{gap}",
        Wildcard,
        f"A question mark inside a word is one letter. {MOST_PATTERNS} words of a query may have signs.",
    ),
    Form("{one}~", Fuzzy, f"Words spelt nearly so: one letter off, or two from {LONG_WORD} letters on."),
    Form("={one}", Exact, "Spelt so and not otherwise: no other forms, no other names."),
    Form('="{first} {second}"', Exact, "The same for a phrase."),
    Form("date:{earliest}/{latest}", Dated, "Records whose date may fall in these years."),
    Form("language:{language}", Keyword, "A language of the material, by its name or code."),
)
"""Every form, in the order of the help page."""

NEAR: Final = (
    f"A word of {SHORTEST} letters and more also finds those spelt nearly so. They follow after the last result, "
    "and are not counted with the others."
)
"""What happens without any sign."""
