"""Italian words of dates."""

from fonds.normalise.dates.languages.meaning import Meaning

CODE = "it"
MONTHS = """
gennaio | genn | gen
febbraio | febb
marzo
aprile
maggio | magg | mag
giugno | giu
luglio | lug
agosto
settembre | sett
ottobre | ott
novembre
dicembre
"""
SEASONS = """
primavera
estate
autunno
inverno
"""
TENS = "venti | trenta | quaranta | cinquanta | sessanta | settanta | ottanta | novanta"
WEEKDAYS = "lunedì | martedì | mercoledì | giovedì | venerdì | sabato | domenica"
WORDS = {
    Meaning.CIRCA: "verso il | intorno al | verso | all ' incirca",
    Meaning.PERHAPS: "probabilmente | forse",
    Meaning.EARLY: "inizio | fine | metà | inizio del | fine del | metà del | inizi del",
    Meaning.FIRST_HALF: "prima metà del | prima metà",
    Meaning.SECOND_HALF: "seconda metà del | seconda metà",
    Meaning.BEFORE: "prima del | prima di | ante | anteriore al",
    Meaning.AFTER: "dopo il | dopo | post | posteriore al",
    Meaning.NOT_AFTER: "non oltre il | entro il | entro | non oltre | o prima",
    Meaning.NOT_BEFORE: "dal | non prima del | o dopo | a partire dal | o più tardi",
    Meaning.TO: "al | fino al",
    Meaning.AND: "e",
    Meaning.OR: "oppure",
    Meaning.ONWARD: "oggi",
    Meaning.UNDATED: "senza data | non datato | data sconosciuta",
    Meaning.LABEL: "copia conforme",
    Meaning.BETWEEN: "tra il | fra il | tra | fra",
    Meaning.SILENT: "il | lo | del | dell ' | nel | anno | notte",
    Meaning.DECADE: "anni | gli anni | degli anni | negli anni | anni ' | gli anni ' | degli anni ' | decennio",
    Meaning.CENTURY: "secolo | secoli | sec | secc",
    Meaning.ERA: "avanti cristo",
}
