"""What a label means where it stands: "p." is a folder in Moscow's foreign ministry and a page elsewhere.

A scheme is known from the repository, or from a label that only one scheme uses ("a.e." is Bulgarian, "dosar"
Romanian). Without either, the meaning is the commonest one.
"""

from collections.abc import Sequence

from fonds.normalise.references.labels import LABELS, plain_label

EVIDENCE: dict[str, str] = {
    "opis": "russian",
    "ed khr": "russian",
    "sprava": "ukrainian",
    "arkush": "ukrainian",
    "apyrašas": "baltic",
    "byla": "baltic",
    "teczka": "polish",
    "wiązka": "polish",
    "zespół": "polish",
    "signature": "polish",
    "svazek": "czech",
    "blatt": "german",
    "doboz": "hungarian",
    "dosar": "romanian",
    "dans": "mongolian",
    "kh/n": "mongolian",
}
"""Term → the scheme that its label betrays, in the order in which evidence counts."""

MEANINGS: dict[str, dict[str, str]] = {
    "polish": {"t": "teczka", "k": "karta", "s": "page", "p": "page", "d": "delo"},
    "czech": {"k": "karton", "b": "bod", "l": "list", "č": "number"},
    "german": {"s": "page"},
    "romanian": {"d": "dosar", "v": "volume"},
    "albanian": {"d": "dosar", "v": "year", "viti": "year", "fl": "filă", "p": "page", "l": "list"},
    "baltic": {"b": "byla", "n": "opis", "s": "byla", "l": "list", "a": "opis"},
    "hungarian": {"d": "doboz", "t": "tétel", "cs": "csomó", "o": "page", "old": "page", "l": "list"},
    "bulgarian": {"a.e": "archival unit", "l": "list"},
    "romance": {"b": "box", "bb": "box", "f": "folder", "fasc": "folder", "n": "number"},
    "yugoslav": {"k": "karton", "f": "fascicle", "d": "dokument", "b": "number"},
    "mongolian": {"d": "dans", "n": "kh/n", "kh": "khuudas"},
    "ukrainian": {"p": "page", "d": "delo", "sp": "sprava", "сп": "sprava", "с": "page"},
}
"""Scheme → label → its term, where it differs from the commonest meaning."""

_FOLIO_AFTER = frozenset({"dosar", "volume", "reel", "box", "delo", "tom", "file", "fond"})


def scheme_of(labels: Sequence[str]) -> str:
    """The scheme that these labels betray; empty where they betray none."""
    terms = {LABELS.get(plain_label(label), "") for label in labels}
    plain = {plain_label(label) for label in labels}
    if any(label.startswith(("a.", "а.", "a ", "а ")) and "fond" in terms for label in plain):
        return "bulgarian" if "opis" in terms else "czech"
    if plain & {"z", "w"} and "t" in plain:
        return "polish"
    return next((scheme for term, scheme in EVIDENCE.items() if term in terms and not plain & {"z", "w"}), "")


def terms_of(labels: Sequence[str], scheme: str = "") -> tuple[str, ...]:
    """The term of each label of one shelfmark, in order; empty for a label that is not known."""
    scheme = scheme or scheme_of(labels)
    plain = [plain_label(label) for label in labels]
    terms: list[str] = []
    for place, label in enumerate(plain):
        terms.append(_term(label, scheme, terms, plain[place + 1 :]))
    return tuple(terms)


def _term(label: str, scheme: str, before: Sequence[str], after: Sequence[str]) -> str:
    if label == "f" and scheme != "yugoslav" and _FOLIO_AFTER.intersection(before):
        return "filă"
    if label == "p" and _is_papka(scheme, before, after):
        return "papka"
    if label == "k" and "teczka" not in before and scheme not in {"czech", "yugoslav"} and "tom" in before:
        return "karta"
    meaning = MEANINGS.get(scheme, {}).get(label, "")
    if meaning == "byla" and label == "s" and "n" not in label and "opis" not in before:
        return "page"
    return meaning or LABELS.get(label, "")


def _is_papka(scheme: str, before: Sequence[str], after: Sequence[str]) -> bool:
    """A folder stands between the inventory and the file, or straight after the file that leaves still follow."""
    if scheme not in {"russian", ""} or not {"opis", "fond"}.intersection(before):
        return False
    later = {LABELS.get(label, "") for label in after}
    return "delo" in later or "portsiia" in later or "list" in later or ("delo" not in before and bool(later))
