"""Whether two names of bodies are the same name."""

from fonds.normalise.names.comparing.parts import in_any_order
from fonds.normalise.names.comparing.people import Verdict
from fonds.normalise.names.comparing.profile import Profile
from fonds.normalise.names.comparing.words import Near, word_of
from fonds.normalise.names.corporate import body_words

_LEAST_WORDS = 2


def compare(one: Profile, other: Profile) -> Verdict:
    """The same words; "Romania. Embassy (Korea : North)" and "Embassy of Romania in North Korea" have the same."""
    mine, its = body_words(one.name.text), body_words(other.name.text)
    if mine == its:
        return Verdict("possibly", ("The same words in another order.",), 5)
    fewer, more = sorted((mine, its), key=lambda words: (len(words), sorted(words)))
    if len(fewer) >= _LEAST_WORDS and fewer < more and one.name.kind == other.name.kind:
        missing = ", ".join(f"“{word}”" for word in sorted(more - fewer))
        return Verdict("possibly", (f"The one name has all words of the other, and {missing}.",), 2)
    if one.name.kind != other.name.kind and "person" in {one.name.kind, other.name.kind} and _in_one_script(mine | its):
        return Verdict("no", ("One is the name of a body, the other of a person.",))
    met = in_any_order(*(tuple(map(word_of, sorted(words))) for words in (fewer, more)))
    if met.complete and len(met.pairs) >= _LEAST_WORDS and met.worst >= Near.ROMANIZED:
        return Verdict("possibly", ("Their words are the same in two romanizations or scripts.",), 4)
    return Verdict("no", ("They are names of bodies, and their words differ.",))


def _in_one_script(words: frozenset[str]) -> bool:
    return len({word_of(word).script for word in words}) == 1
