"""Ordinary words that stand at the head of sentences and headings: alone, they are no names to look for.

A single word is taken for a name where it has a capital; these have one for other reasons. The list is short on
purpose: words of titles and of grammar, ranks, kinds of documents, months and days. Names that are words as well
(Young, Long, Bush) stay names: an authority that gives one as a form means it.
"""

from typing import Final

_ENGLISH: Final = """
a about above after again against all also although always among an and another any anyone are as at be because been
before being below between both but by came can come could day days did do does down during each either even ever every
few first for former from further general given had has have he hence her here him his how however i if in into is it
its just last later least less let like many may me might more most mr mrs ms much must my near nearly never new next no
none nor not nothing now of off often old on once one only or other others our out over own part people perhaps rather
same second several she should since so some soon still such than that the their them then there therefore these they
third this those though three through thus to today together tomorrow too toward towards two under until up upon us very
was we well were what when where whether which while who whole whom whose why will with within without would year years
yes yesterday yet you your
ambassador attache cable captain chairman chief citizen colonel commander commissar committee comrade conference
congress consul consulate council decree delegation department deputy despatch director directive division document
embassy file foreign general government governor head information journal king lady legation letter lieutenant
lord major marshal meeting member memorandum message minister ministry minutes mission mister note office officer paper
party president press prince professor protocol queen record report republic resolution secret secretary series sir
speech state statement summary telegram text title union vice village war
january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
east north south west eastern northern southern western
"""
_RUSSIAN: Final = """
а без более бы был была были было быть в вам вас весь во вот все всего вы где да для до его ее если есть еще же за и из
или им их к как когда кто ли либо мне может мы на над наш не него нее нет ни них но о об однако он она они оно от по под
после при про с сам свой себя сегодня со так также такой там те тем то тогда того тоже той только том тот ты у уже хотя
чего чей чем что чтобы эта эти это этот я
секретно справка телеграмма письмо записка протокол постановление приказ доклад сообщение копия приложение товарищ
тов господин секретарь министр посол консул генерал полковник председатель начальник заместитель член комитет
январь января февраль февраля март марта апрель апреля май мая июнь июня июль июля август августа сентябрь сентября
октябрь октября ноябрь ноября декабрь декабря понедельник вторник среда четверг пятница суббота воскресенье
север юг восток запад
"""

COMMON: Final = frozenset((_ENGLISH + _RUSSIAN).split())
"""In lower case, ё as е."""
