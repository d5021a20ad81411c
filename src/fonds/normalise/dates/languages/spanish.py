"""Spanish words of dates."""

from fonds.normalise.dates.languages.meaning import Meaning

CODE = "es"
MONTHS = """
enero | ene
febrero
marzo
abril | abr
mayo
junio
julio
agosto | ago
septiembre | setiembre | set
octubre
noviembre
diciembre | dic
"""
SEASONS = """
primavera
verano
otoño
invierno
"""
TENS = "veinte | treinta | cuarenta | cincuenta | sesenta | setenta | ochenta | noventa"
WEEKDAYS = "lunes | martes | miércoles | jueves | viernes | sábado | domingo"
WORDS = {
    Meaning.CIRCA: "alrededor de | hacia | aproximadamente | cerca de | aprox",
    Meaning.PERHAPS: "probablemente | posiblemente | quizás | tal vez",
    Meaning.EARLY: """
        principios de | a principios de | finales de | a finales de | mediados de | a mediados de
        comienzos de | comienzos del
        fines de | fines del | principios del | finales del | mediados del | a principios del
        a finales del | a mediados del
    """,
    Meaning.FIRST_HALF: "primera mitad del | primera mitad de | primera mitad",
    Meaning.SECOND_HALF: "segunda mitad del | segunda mitad de | segunda mitad",
    Meaning.BEFORE: "antes de | antes del | anterior a",
    Meaning.AFTER: "después de | despues de | después del | posterior a",
    Meaning.NOT_AFTER: "a más tardar | no después de | o antes | o anterior",
    Meaning.NOT_BEFORE: "desde | no antes de | a partir de | o después | o más tarde | o posterior",
    Meaning.TO: "a | al | hasta",
    Meaning.AND: "y",
    Meaning.OR: "o",
    Meaning.ONWARD: "la actualidad | presente | el presente | actualidad | hoy",
    Meaning.UNDATED: "sin fecha | s f | s / f | fecha desconocida",
    Meaning.LABEL: "copia",
    Meaning.BETWEEN: "entre | entre el",
    Meaning.SILENT: "de | del | el | los | las | año | noche del | la noche del",
    Meaning.DECADE: """
        década de | decada de | la década de | la decada de | década de los | decada de los | la década de los
        década del | década | décadas de | décadas de los | años | los años | años de | los años de | decenio de
        decenio
    """,
    Meaning.CENTURY: "siglo | siglos | s | ss",
    Meaning.ERA: "a c | antes de cristo",
}
