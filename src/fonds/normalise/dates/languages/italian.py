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
WEEKDAYS = "lunedì | martedì | mercoledì | giovedì | venerdì | sabato | domenica"
WORDS = {
    Meaning.CIRCA: "verso il | intorno al | verso | all ' incirca",
    Meaning.PERHAPS: "probabilmente | forse",
    Meaning.EARLY: "inizio | fine | metà | inizio del | fine del | metà del | inizi del",
    Meaning.FIRST_HALF: "prima metà del | prima metà",
    Meaning.SECOND_HALF: "seconda metà del | seconda metà",
    Meaning.BEFORE: "prima del | prima di | ante",
    Meaning.AFTER: "dopo il | dopo | post",
    Meaning.NOT_AFTER: "non oltre il | entro il | o prima",
    Meaning.NOT_BEFORE: "dal | non prima del | o dopo",
    Meaning.TO: "al | fino al",
    Meaning.AND: "e",
    Meaning.OR: "oppure",
    Meaning.ONWARD: "oggi",
    Meaning.UNDATED: "senza data | non datato | data sconosciuta",
    Meaning.LABEL: "copia conforme",
    Meaning.BETWEEN: "tra il | fra il | tra | fra",
    Meaning.SILENT: "il | lo | del | dell ' | nel | anno | anni | notte",
    Meaning.CENTURY: "secolo | secoli | sec",
    Meaning.ERA: "avanti cristo",
}
