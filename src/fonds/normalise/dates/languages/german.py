"""German words of dates."""

from fonds.normalise.dates.languages.meaning import Meaning

CODE = "de"
MONTHS = """
januar | jänner | jan
februar | feber
märz | maerz | mrz
april
mai
juni
juli
august
september
oktober | okt
november
dezember | dez
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
    Meaning.EARLY: "anfang | ende | mitte | frühe | frühes | spätes | späte | anfang des | ende des | mitte des",
    Meaning.FIRST_HALF: "erste hälfte | 1 hälfte | erste hälfte des | 1 hälfte des | 1 hälfte d",
    Meaning.SECOND_HALF: "zweite hälfte | 2 hälfte | zweite hälfte des | 2 hälfte des | 2 hälfte d",
    Meaning.BEFORE: "vor",
    Meaning.AFTER: "nach",
    Meaning.NOT_AFTER: "spätestens | nicht nach | nicht später als | oder früher | oder davor",
    Meaning.NOT_BEFORE: "seit | ab | frühestens | nicht vor | nicht früher als | oder später | oder danach",
    Meaning.TO: "bis",
    Meaning.AND: "und | u",
    Meaning.OR: "oder",
    Meaning.ONWARD: "heute | zur gegenwart",
    Meaning.UNDATED: "ohne datum | ohne jahr | undatiert | o dat | nicht datiert | ohne datierung | datum unbekannt",
    Meaning.LABEL: "kopie | abschrift",
    Meaning.BETWEEN: "zwischen",
    Meaning.SILENT: "der | das | die | den | dem | des | im | am | vom | von | jahr | jahre | jahren | nacht",
    Meaning.CENTURY: "jahrhundert | jahrhunderts | jh | jhd | jhdt | jhs",
    Meaning.ERA: "v chr | vor christus",
}
