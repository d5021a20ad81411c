"""German words of dates, with the Latin months of older documents."""

from fonds.normalise.dates.languages.meaning import Meaning

CODE = "de"
MONTHS = """
januar | jänner | jan | januarii
februar | feber | februarii
märz | maerz | mrz | merz | märzen | merzen | martii
april | aprilis
mai | maii
juni | junii | iunii
juli | julii | iulii
august | augusti
september | septembris
oktober | okt | octobris
november | novembris
dezember | dez | decembris
"""
SEASONS = """
frühling | frühjahr
sommer
herbst
winter
"""
WEEKDAYS = "montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonnabend | sonntag"
WORDS = {
    Meaning.CIRCA: "um | etwa | zirka | ungefähr | gegen",
    Meaning.PERHAPS: "vermutlich | wahrscheinlich | vielleicht | möglicherweise | wohl",
    Meaning.EARLY: """
        1 viertel | 2 viertel | 3 viertel | 4 viertel | 1 viertel des | 2 viertel des | 3 viertel des | 4 viertel des
        erstes viertel | zweites viertel | drittes viertel | letztes viertel | 1 drittel | 2 drittel | 3 drittel
        anfang | ende | mitte | frühe | frühes | spätes | späte | anfang des | ende des | mitte des | früh | spät
    """,
    Meaning.FIRST_HALF: "erste hälfte | 1 hälfte | erste hälfte des | 1 hälfte des | 1 hälfte d",
    Meaning.SECOND_HALF: "zweite hälfte | 2 hälfte | zweite hälfte des | 2 hälfte des | 2 hälfte d",
    Meaning.BEFORE: "vor | vor dem",
    Meaning.AFTER: "nach | nach dem",
    Meaning.NOT_AFTER: "spätestens | nicht nach | nicht später als | oder früher | oder davor",
    Meaning.NOT_BEFORE: "seit | ab | frühestens | nicht vor | nicht früher als | oder später | oder danach",
    Meaning.TO: "bis",
    Meaning.AND: "und | u",
    Meaning.OR: "oder",
    Meaning.ONWARD: "heute | zur gegenwart | ff | gegenwart | laufend",
    Meaning.UNDATED: """
        ohne datum | ohne jahr | undatiert | o dat | nicht datiert | ohne datierung | datum unbekannt
        unbekannt | k a | keine angabe | ohne angabe | ohne datumsangabe | nicht bekannt
    """,
    Meaning.LABEL: "kopie | abschrift",
    Meaning.BETWEEN: "zwischen",
    Meaning.SILENT: "der | das | die | den | dem | des | im | am | vom | von | jahr | jahre | jahren | nacht",
    Meaning.CENTURY: "jahrhundert | jahrhunderts | jh | jhd | jhdt | jhs",
    Meaning.ERA: "v chr | vor christus",
}
