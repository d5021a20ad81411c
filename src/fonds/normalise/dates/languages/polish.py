"""Polish words of dates."""

from fonds.normalise.dates.languages.meaning import Meaning

CODE = "pl"
MONTHS = """
styczeń | stycznia | styczniu | sty | stycz
luty | lutego | lutym | lut
marzec | marca | marcu
kwiecień | kwietnia | kwietniu | kwi | kwiec
maj | maja | maju
czerwiec | czerwca | czerwcu | cze | czerw
lipiec | lipca | lipcu | lip
sierpień | sierpnia | sierpniu | sie | sierp
wrzesień | września | wrześniu | wrz | wrzes
październik | października | październiku | paź | paźdz
listopad | listopada | listopadzie | lis | listop
grudzień | grudnia | grudniu | gru | grudz
"""
SEASONS = """
wiosna | wiosny | wiosną
lato
jesień | jesieni | jesienią
zima | zimy | zimą
"""
TENS = """
    dwudzieste | trzydzieste | czterdzieste | pięćdziesiąte | sześćdziesiąte | siedemdziesiąte | osiemdziesiąte
    | dziewięćdziesiąte
"""
WEEKDAYS = "poniedziałek | wtorek | środa | czwartek | piątek | sobota | niedziela"
WORDS = {
    Meaning.CIRCA: "około | ok | mniej więcej",
    Meaning.PERHAPS: "prawdopodobnie | być może | przypuszczalnie",
    Meaning.EARLY: "początek | pocz | koniec | połowa | na początku | pod koniec",
    Meaning.FIRST_HALF: "pierwsza połowa | 1 połowa | 1 poł | i poł | i połowa",
    Meaning.SECOND_HALF: "druga połowa | 2 połowa | 2 poł | ii poł | ii połowa",
    Meaning.BEFORE: "przed",
    Meaning.AFTER: "po",
    Meaning.NOT_AFTER: "nie później niż | nie później niż do | najpóźniej | lub wcześniej",
    Meaning.NOT_BEFORE: "nie wcześniej niż | od | najwcześniej | lub później",
    Meaning.TO: "do",
    Meaning.AND: "i | oraz",
    Meaning.OR: "lub | albo",
    Meaning.ONWARD: "dziś | chwili obecnej",
    Meaning.UNDATED: "bez daty | b d | brak daty | niedatowane | nie datowane",
    Meaning.LABEL: "kopia",
    Meaning.BETWEEN: "między | pomiędzy",
    Meaning.SILENT: "r | rok | roku | z | dnia | noc",
    Meaning.DECADE: "lata | latach | lat | w latach",
    Meaning.CENTURY: "wiek | wieku | wieki | w",
    Meaning.ERA: "p n e",
}
