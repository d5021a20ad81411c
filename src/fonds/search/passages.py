"""Where in their transcripts and translations the results matched: the paragraph, its words, and in which text.

The index says which paragraphs; the words are read from the catalogue, under the same audience. Original and
translation of a record are one result, so it is said in which of them the words stand, and in which they do not.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from fonds.normalise.languages import language_name
from fonds.records import lookups
from fonds.records.audience import Audience
from fonds.records.description import Text
from fonds.search.engine import Engine, ParagraphHit
from fonds.search.highlight import Mark, cut, matches
from fonds.search.query.nodes import TEXT, Node, leaves_in_texts
from fonds.search.request import Matched


@dataclass(frozen=True, slots=True)
class InTexts:
    """How one result matched in its texts."""

    matched: tuple[Matched, ...] = ()
    """The best paragraph of each text that matched."""
    where: str = ""
    """A sentence where only some of its texts matched."""


def in_texts(
    node: Node, ids: Sequence[str], audience: Audience, marks: Sequence[Mark], engine: Engine
) -> dict[str, InTexts]:
    """Of those records that hold words of the query in a paragraph that `audience` may read, where they hold them."""
    leaves = leaves_in_texts(node)
    if not (leaves and ids):
        return {}
    hits = engine.paragraphs(leaves, ids, audience)
    texts = lookups.texts(list(hits), audience) if hits else {}
    return {id_: _told(found, texts[id_], marks, engine) for id_, found in hits.items() if id_ in texts}


def _told(hits: Iterable[ParagraphHit], texts: Sequence[Text], marks: Sequence[Mark], engine: Engine) -> InTexts:
    names = text_names(texts)
    wanted = {hit.text: hit.paragraph for hit in hits}
    matched: dict[str, Matched] = {}
    for text in texts:
        words = next((one.text for one in text.paragraphs if one.id == wanted.get(text.id)), "")
        found = matches(words, TEXT, marks, engine.analyse)
        if found.ranges:
            fragment = Matched(TEXT, words, found.ranges, "; ".join(found.forms), wanted[text.id], names[text.id])
            matched[text.id] = cut(fragment)
    return InTexts(tuple(matched.values()), _where(texts, matched, names))


def _where(texts: Sequence[Text], matched: Mapping[str, Matched], names: Mapping[str, str]) -> str:
    inside = [f"the {names[text.id]}" for text in texts if text.id in matched]
    outside = [f"the {names[text.id]}" for text in texts if text.id not in matched]
    return f"Matched in {_listed(inside, 'and')}, not in {_listed(outside, 'or')}" if inside and outside else ""


def text_names(texts: Sequence[Text]) -> dict[str, str]:
    """Id of a text → what it is called beside the others of its record: "Russian transcript"."""
    plain = {text.id: f"{language_name(text.language)} {text.kind}".strip() for text in texts}
    often = Counter(plain.values())
    return {id_: f"{name} {id_}" if often[name] > 1 else name for id_, name in plain.items()}


def _listed(words: Sequence[str], joint: str) -> str:
    return f" {joint} ".join(filter(None, (", ".join(words[:-1]), words[-1])))
