"""French words of dates."""

from fonds.normalise.dates.languages.meaning import Meaning

CODE = "fr"
MONTHS = """
janvier | janv
février | fevrier | fév | févr | fevr
mars
avril | avr
mai
juin
juillet | juil | juill
août | aout
septembre
octobre
novembre
décembre | decembre | déc
"""
SEASONS = """
printemps
été
automne
hiver
"""
WEEKDAYS = "lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche"
WORDS = {
    Meaning.CIRCA: "vers | environ | env",
    Meaning.PERHAPS: "probablement | peut - être | sans doute",
    Meaning.EARLY: "début | debut | fin | milieu | début du | fin du | milieu du | début des | fin des | au début",
    Meaning.FIRST_HALF: "première moitié | première moitié du | 1re moitié du",
    Meaning.SECOND_HALF: "seconde moitié | deuxième moitié | seconde moitié du | deuxième moitié du | 2e moitié du",
    Meaning.BEFORE: "avant | antérieur à",
    Meaning.AFTER: "après | apres | postérieur à",
    Meaning.NOT_AFTER: "au plus tard | au plus tard en | ou plus tôt | ou avant",
    Meaning.NOT_BEFORE: "au plus tôt | depuis | à partir de | au plus tôt en | ou plus tard | ou après",
    Meaning.TO: "à | jusqu ' à | au | jusqu ' en",
    Meaning.AND: "et",
    Meaning.OR: "ou",
    Meaning.ONWARD: "à nos jours | nos jours | aujourd ' hui",
    Meaning.UNDATED: "sans date | non daté | non datée | non datés | date inconnue | s dat",
    Meaning.LABEL: "copie",
    Meaning.BETWEEN: "entre | entre le",
    Meaning.SILENT: "le | la | les | du | de | des | en | année | années | ans | dates extrêmes | nuit du | l '",
    Meaning.CENTURY: "siècle | siècles | siecle",
    Meaning.ERA: "av j - c | avant j - c",
}
