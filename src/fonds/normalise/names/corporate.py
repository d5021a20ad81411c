"""Names of bodies: embassies, ministries, committees, in several languages and in the library's form."""

import re
from typing import Final

from fonds.normalise.names.key import name_key

_BODY_WORDS: Final = frozenset(
    """embassy legation consulate mission delegation ministry department directorate administration agency bureau office
    committee commission council board commissariat secretariat politburo presidium soviet congress assembly parliament
    senate duma government cabinet party league union federation confederation alliance association society academy
    institute university college school museum library archive archives hospital church company corporation trust bank
    factory bureau army corps division regiment brigade fleet navy force forces police command headquarters staff
    republic court tribunal foundation organization organisation group front movement conference service house chamber
    press newspaper agency radio comintern cominform kgb cia nkvd mvd mgb tass tskhsd rgaspi rgani
    посольство посольства миссия консульство генконсульство министерство комитет комитета комиссия совет совнарком
    наркомат наркоминдел отдел управление бюро политбюро секретариат президиум съезд партия союз академия институт
    университет архив общество ассоциация штаб армия дивизия корпус банк завод трест контора представительство торгпредство
    полпредство правительство цк
    ambassade ministère ministere comité comite bureau conseil parti gouvernement académie académie institut société
    botschaft ministerium ausschuss amt rat partei regierung gesandtschaft zentralkomitee universität verband
    embajada ministerio comité consejo partido gobierno instituto universidad ministero ambasciata partito ufficio
    ministerstwo ambasada komitet biuro partia ministerul ambasada comitetul partidul""".split()
)
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
_OF: Final = frozenset("of the and for to in at on de la le du des del der des für von и по в при с".split())


def is_body(text: str) -> bool:
    """Whether `text` names a body rather than a person: a word for a body is in it, and no comma inverts it."""
    words = name_key(text).split()
    if not words:
        return False
    if _HAN_ENDS.search(text.strip()) and len(text.strip()) >= _HAN_SHORTEST and "·" not in text:
        return True
    found = [number for number, word in enumerate(words) if word in _BODY_WORDS]
    if not found:
        return name_key(text).startswith(_BODY_STARTS)
    if len(words) == 1:
        return True
    # "Marshall, Office" and "John House" are people; "House of Commons" and "Foreign Office" are not
    return bool(set(words) & _OF) or found[-1] == len(words) - 1 or ". " in text or found[0] == 0


def body_words(text: str) -> frozenset[str]:
    """The words of a body's name that tell it apart, folded: articles and prepositions are gone."""
    return frozenset(word for word in name_key(text).split() if word not in _OF and word != "s")
