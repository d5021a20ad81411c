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
TENS = "vingt | trente | quarante | cinquante | soixante | soixante-dix | quatre-vingt | quatre-vingt-dix"
WEEKDAYS = "lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche"
WORDS = {
    Meaning.CIRCA: "vers | environ | env",
    Meaning.PERHAPS: "probablement | peut - être | sans doute",
    Meaning.EARLY: """
        premier quart du | 1er quart du | deuxième quart du | 2e quart du | troisième quart du | 3e quart du
        dernier quart du | 4e quart du | premier tiers du | deuxième tiers du | dernier tiers du | courant
        vers la fin du | vers le début du | vers le milieu du
        début | debut | fin | milieu | début du | fin du | milieu du | début des | fin des | au début
    """,
    Meaning.FIRST_HALF: """
        première moitié | première moitié du | 1re moitié du | 1re moitié | 1ère moitié du | 1ère moitié
    """,
    Meaning.SECOND_HALF: """
        seconde moitié | deuxième moitié | seconde moitié du | deuxième moitié du | 2e moitié du | 2e moitié
        2ème moitié du | 2ème moitié | 2nde moitié du
    """,
    Meaning.BEFORE: "avant | avant le | antérieur à | antérieure à | antérieurs à",
    Meaning.AFTER: "après | apres | après le | postérieur à | postérieure à",
    Meaning.NOT_AFTER: "au plus tard | au plus tard en | ou plus tôt | ou avant",
    Meaning.NOT_BEFORE: """
        au plus tôt | depuis | depuis le | dès | à partir de | à partir du | à compter du | au plus tôt en
        ou plus tard | ou après
    """,
    Meaning.TO: "à | jusqu ' à | au | jusqu ' en | jusqu ' au",
    Meaning.AND: "et",
    Meaning.OR: "ou",
    Meaning.ONWARD: "à nos jours | nos jours | aujourd ' hui",
    Meaning.UNDATED: """
        sans date | non daté | non datée | non datés | date inconnue | s dat | inconnue
        non datées | dates inconnues | date indéterminée | indéterminée | date non renseignée | sans dates
    """,
    Meaning.LABEL: "copie",
    Meaning.BETWEEN: "entre | entre le",
    Meaning.SILENT: """
        le | la | les | du | de | des | en | année | dates | dates extrêmes | dates inclusives | date | nuit du
        l '
    """,
    Meaning.DECADE: "années | les années | des années | dans les années | ans | décennie | la décennie",
    Meaning.CENTURY: "siècle | siècles | siecle",
    Meaning.ERA: "av j - c | avant j - c",
}
