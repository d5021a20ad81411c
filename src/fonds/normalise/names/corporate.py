"""Names of bodies: embassies, ministries, committees, in several languages and in the library's form."""

import re
from typing import Final

from fonds.normalise.names.given import is_given
from fonds.normalise.names.key import name_key

_BODY_WORDS: Final = frozenset(
    map(
        name_key,
        """embassy legation consulate mission delegation ministry department directorate
    administration agency bureau office
    committee commission council board commissariat secretariat politburo presidium soviet congress assembly parliament
    senate duma government cabinet party league union federation confederation alliance association society academy
    institute university college school museum archive archives corporation trust division regiment brigade fleet navy
    headquarters republic tribunal foundation organization organisation movement conference chamber newspaper
    comintern cominform kgb cia nkvd mvd mgb tass tskhsd rgaspi rgani
    посольство посольства миссия консульство генконсульство министерство комитет комитета комиссия совет совнарком
    наркомат наркоминдел отдел управление бюро политбюро секретариат президиум съезд партия союз академия институт
    университет архив общество ассоциация штаб армия дивизия корпус банк завод трест контора представительство
    торгпредство полпредство правительство цк
    ambassade ministère ministere comité comite conseil parti gouvernement académie institut société
    botschaft ministerium ausschuss amt partei regierung gesandtschaft zentralkomitee universität verband
    embajada ministerio comité consejo partido gobierno instituto universidad ministero ambasciata partito ufficio
    ministerstwo ambasada komitet biuro partia ministerul ambasada comitetul partidul""".split(),
    )
)
_ALSO_SURNAMES: Final = frozenset(
    """house church press court bank group front service hospital company library factory army corps force forces police
    command staff radio rat""".split()
)
"""Words for bodies that people bear as names: "Church, Frank"."""
_BODY_STARTS: Final = (
    "central committee",
    "council of",
    "people's",
    "peoples ",
    "supreme ",
    "state ",
    "united nations",
)
_HAN_ENDS: Final = re.compile(
    "(?:大使馆|大使館|领事馆|領事館|部|委员会|委員會|中央|政府|局|党|黨|会|會|院|馆|館|军|軍|公司|大学|大學|银行|銀行|社|处|處|厅|廳|办公室|辦公室|组|組)$"
)
_HAN_SHORTEST: Final = 4
_OF: Final = frozenset("of the and for to in at on de la le du des der für von и по в при с".split())


def is_body(text: str) -> bool:
    """Whether `text` names a body rather than a person: a word for a body is in it, and no comma inverts it."""
    words = name_key(text).split()
    if not words:
        return False
    if _HAN_ENDS.search(text.strip()) and len(text.strip()) >= _HAN_SHORTEST and "·" not in text:
        return True
    found = [number for number, word in enumerate(words) if word in _BODY_WORDS]
    if not found:
        return name_key(text).startswith(_BODY_STARTS) or _is_weakly_a_body(text, words)
    return len(words) == 1 or bool(set(words) & _OF) or found[-1] == len(words) - 1 or ". " in text or found[0] == 0


def _is_weakly_a_body(text: str, words: list[str]) -> bool:
    """Whether a word that may be a surname stands for a body: "House of Commons", "Red Army", not "Frank Church"."""
    if not _ALSO_SURNAMES & set(words) or "," in text or len(words) == 1:
        return False
    return bool(set(words) & _OF) or (words[-1] in _ALSO_SURNAMES and not is_given(words[0]) and len(words[0]) > 1)


def body_words(text: str) -> frozenset[str]:
    """The words of a body's name that tell it apart, folded: articles and prepositions are gone."""
    return frozenset(word for word in name_key(text).split() if word not in _OF and word != "s")
