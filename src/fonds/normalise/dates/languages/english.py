"""English words of dates."""

from fonds.normalise.dates.languages.meaning import Meaning

CODE = "en"
MONTHS = """
january | jan
february | feb | febr
march | mar
april | apr
may
june | jun
july | jul
august | aug
september | sep | sept
october | oct
november | nov
december | dec
"""
SEASONS = """
spring
summer
autumn | fall
winter
"""
WEEKDAYS = """
monday | tuesday | wednesday | thursday | friday | saturday | sunday | mon | tue | tues | wed | weds | thu
thur | thurs | fri | sat | sun
"""
WORDS = {
    Meaning.CIRCA: """
        circa | ca | c | cir | about | approximately | approximate | approx | around | abt | near
        date approximate
    """,
    Meaning.PERHAPS: """
        probably | possibly | perhaps | prob | poss | likely | maybe | presumably | uncertain | estimated
        est | inferred | date uncertain
    """,
    Meaning.EARLY: """
        early | mid | middle | middle of | late | latter | end of | beginning of | early to mid
        mid to late | early - mid | mid - late | the end of | the beginning of | latter part of
        early part of | early in | late in | turn of | the turn of
        first quarter | first quarter of | first quarter of the | second quarter | second quarter of
        second quarter of the | third quarter | third quarter of | third quarter of the | last quarter
        last quarter of | last quarter of the | 1st quarter of | 1st quarter of the | 2nd quarter of
        2nd quarter of the | 3rd quarter of | 3rd quarter of the | 4th quarter of | 4th quarter of the
        first third of | first third of the | second third of | second third of the | last third of
        last third of the | middle third of the | middle decades of the | closing years of the
        fourth quarter of | fourth quarter of the | last part of | first part of | last years of
    """,
    Meaning.FIRST_HALF: """
        first half | 1st half | first half of | 1st half of | first half of the | 1st half of the
    """,
    Meaning.SECOND_HALF: """
        second half | 2nd half | second half of | 2nd half of | second half of the | 2nd half of the
        latter half of | latter half of the | last half of
    """,
    Meaning.BEFORE: "before | bef | prior to | pre | earlier than | pre -",
    Meaning.AFTER: "after | aft | post | later than | following | post -",
    Meaning.NOT_AFTER: """
        not after | not later than | no later than | not later | by | on or before | or earlier | and earlier
        or before | and before | by or before | before or in | at the latest | at latest | as late as
    """,
    Meaning.NOT_BEFORE: """
        not before | from | not earlier than | no earlier than | since | on or after | starting | beginning
        or later | and later | or after | and after | onward | onwards | and onward | and onwards
        as early as | in or after | beginning in | starting in | at the earliest | from about
    """,
    Meaning.TO: "to | up until | through | until | till | thru | up to | and continuing to",
    Meaning.AND: "and | also | with | plus | et al",
    Meaning.OR: "or | i e | ie | that is",
    Meaning.ONWARD: """
        present | the present | ongoing | on - going | on going | current | continuing | to date | now
        today
    """,
    Meaning.UNDATED: """
        undated | n d | nd | no date | not dated | date unknown | unknown date | unknown dates
        dates unknown | unknown | date not known | no dates | undate | undates | undated materials
        undated material | undated items | some undated | date not given | no year | not known
        without date | no date given | various dates | dates vary | date varies | various | unspecified
        n y | no date known | no date available | not available | dates not known | no date found
        date undetermined | undetermined | s d | sd | o d | o j | sine dato | nodate | date not available
        none | no d | partly undated | mostly undated | includes undated | un dated | unavailable
        date not determined | non datable | dates not available | indefinite | dates undetermined
        not determined | not examined | dates not examined | date not examined | n / a | tbd | not specified
        date not specified | date not recorded | not recorded | u d | ud | un - dated | undatable | date tbd
    """,
    Meaning.BULK: """
        bulk | bulk dates | bulk date | bulk of | mostly | chiefly | primarily | predominantly | mainly
        majority | predominant | bulk years | majority of | most | largely
    """,
    Meaning.LABEL: """
        copied | copy | copy of | copies | screened | printed | print | reprinted | revised | rev
        published | issued | postmarked | photographed | taken | compiled | received | recorded | broadcast
        performed | signed | filmed | written | produced | released | submitted | accessioned | digitized
        annotated | updated | effective | presented | adopted | approved | amended | stamped | dedicated
        born | died | incomplete | transcribed | translated | scanned | reproduced | edited | delivered
        completed | built | founded | established | restored | digitised | drawn | painted | made | mailed
        sent | filed | registered | opened | closed | academic year | academic years | school year
        fiscal year | fiscal years | fy | season | season of | christmas | xmas | christmas time | christmastime
        cast | active | later | no month | no day | easter
        thanksgiving | term | semester | edition | acquired | original | originals | reprint | reissued
        ay | a y | sy | f y | seasons | terms | semesters | begun | began | fl | floruit | reigned | negative
        negatives
        photocopied | photocopy | photocopies | reproduction | reproductions | new year | new year ' s | cont
        continued
        ending | ending in | week ending | year ending | printing | ed | issue | issue of | modern | digital
        gaps | with gaps | some gaps | passim | broken | broken series | scattered | session | sessions
        class of | classes of | michaelmas | hilary | trinity | lent | lady day | midsummer | with omissions
        sic | copyrighted | week | within
    """,
    Meaning.COPYRIGHT: "copyright | copr | cop",
    Meaning.SILENT: """
        the | of | in | on | at | dates | date | dated | year | years | inclusive | incl | night of
        the night of | a d | ad | ce | c e | day | inclusive dates | month | during | for | the years
        either | circa of | period | creation | created | as of | am | pm | a m | p m | month of | dating from
        dating | and all | various years | interval | span | span dates | begin | end
        date of
    """,
    Meaning.BETWEEN: "between | btw | betw",
    Meaning.QUARTER: "quarter | quarter of | qtr | q | quarter of the",
    Meaning.DECADE: "decade | decades | decade of | decade of the | decades of the | the decade",
    Meaning.CENTURY: "century | centuries | cent | c | century ad",
    Meaning.ERA: "bc | b c | bce | b c e",
}
