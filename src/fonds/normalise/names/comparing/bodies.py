"""Whether two names of bodies are the same name."""

from fonds.normalise.names.comparing.people import Verdict
from fonds.normalise.names.comparing.profile import Profile
from fonds.normalise.names.corporate import body_words


def compare(one: Profile, other: Profile) -> Verdict:
    """The same words; "Romania. Embassy (Korea : North)" and "Embassy of Romania in North Korea" have the same."""
    mine, its = body_words(one.name.text), body_words(other.name.text)
    if not mine or not its:
        return Verdict("no", ("One of them has no word that tells it apart.",))
    if mine == its:
        return Verdict("possibly", ("The same words in another order.",), 5)
    fewer, more = sorted((mine, its), key=len)
    if fewer < more and len(fewer) > 1:
        missing = ", ".join(f"“{word}”" for word in sorted(more - fewer))
        return Verdict("possibly", (f"The one name has all words of the other, and {missing}.",), 2)
    return Verdict("no", ("They are names of bodies, and their words differ.",))
