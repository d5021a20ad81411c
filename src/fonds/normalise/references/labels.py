"""Labels of shelfmarks, their terms, and how a term is written in Latin and in Cyrillic letters.

To add a label, put it, in lower case and without full stop, among the words of its term. A label that means different
things in different schemes ("t." is a tome in Moscow and a folder in Warsaw) stands under its commonest term here, and
its other meanings in `schemes`.
"""

from typing import NamedTuple


class Term(NamedTuple):
    """One level of a shelfmark, whatever it is called."""

    code: str
    words: tuple[str, ...]
    """Labels that stand for it: lower case, no full stop at the end, a space for any run of spaces."""
    latin: str = ""
    """The label as displayed in Latin letters; empty where the label stays as it was written."""
    cyrillic: str = ""
    is_place_in_file: bool = False
    """Leaves and pages: where in the file, not which file."""


TERMS: tuple[Term, ...] = (
    Term(
        "fond",
        ("f", "fond", "fonds", "fondo", "fondul", "fondi", "fund", "ф", "фонд", "全宗", "全宗号"),
        "f.",
        "ф.",
    ),
    Term("subfonds", ("subfond", "subfonds", "subfondo", "podfond")),
    Term(
        "opis",
        ("op", "opis", "opis'", "opis’", "opis`", "opisi", "opys", "оп", "опись", "опис", "目录", "目录号"),
        "op.",
        "оп.",
    ),
    Term(
        "delo",
        ("d", "dd", "del", "delo", "dela", "д", "дд", "дело", "дела", "案卷", "案卷号", "卷宗", "卷宗号"),
        "d.",
        "д.",
    ),
    Term(
        "storage unit",
        ("ed khr", "ed. khr", "ed.khr", "ed. hr", "ед хр", "ед. хр", "ед.хр", "edinitsa khraneniia", "khr"),
        "ed. khr.",
        "ед. хр.",
    ),
    Term(
        "list",
        ("l", "ll", "l.l", "lst", "list", "listy", "lists", "listov", "listi", "л", "лл", "лист", "листы", "листов"),
        "l.",
        "л.",
        is_place_in_file=True,
    ),
    Term(
        "papka",
        ("pap", "papka", "papki", "п", "пап", "папка", "pa"),
        "p.",
        "п.",
    ),
    Term("perechen", ("per", "perechen", "perechen'", "perechen’", "perech", "пер", "перечень"), "per.", "пер."),
    Term(
        "dokument",
        ("dok", "doc", "document", "dokument", "док", "документ", "docs", "documents", "item", "件"),
        "dok.",
        "док.",
    ),
    Term("portsiia", ("por", "portsiia", "пор", "порция"), "por.", "пор."),
    Term("korobka", ("kor", "korobka", "кор", "коробка"), "kor.", "кор."),
    Term("tom", ("t", "tom", "tome", "т", "том", "tomo"), "t.", "т."),
    Term("volume", ("vol", "vols", "volume", "v", "bd", "band", "köt")),
    Term("inventory", ("inv", "inventory", "inv. č", "inv.č", "i. č", "i.č", "inventar", "inventář")),
    Term("sprava", ("spr", "sprava", "спр", "справа"), "spr.", "спр."),
    Term("arkush", ("ark", "arkk", "arkush", "arkushi", "арк", "аркуш"), "ark.", "арк.", is_place_in_file=True),
    Term(
        "archival unit",
        (
            *("a.e", "a. e", "ae", "а.е", "а. е", "arkhivna edinitsa", "archival unit"),
            *("a.j", "a. j", "ar.j", "ar. j", "aj", "arch. j", "arch.j"),
            *("ő.e", "ő. e", "o.e", "ö.e", "ö. e"),
        ),
    ),
    Term("svazek", ("sv", "svazek", "svaz", "zv", "zväzok")),
    Term("bod", ("bod",)),
    Term("karton", ("k", "kart", "karton", "krab", "krabice", "škatuľa", "škat", "kut", "kutija")),
    Term("signature", ("sygn", "sygnatura", "sign", "sig", "signatura")),
    Term("zespół", ("z", "zesp", "zespół", "zespol")),
    Term("wiązka", ("w", "wiązka", "wiazka", "wiąz", "wiaz")),
    Term("teczka", ("tecz", "teczka", "teka", "t-ka")),
    Term("karta", ("karta", "karty", "kk"), is_place_in_file=True),
    Term("doboz", ("doboz", "dob", "dobozok")),
    Term("csomó", ("cs", "csomó", "csop")),
    Term("tétel", ("tétel", "tetel")),
    Term("dosar", ("dosar", "dosarul", "dos", "dosja", "dosje", "dosya", "dosya no", "dossier", "dosszié")),
    Term("problem", ("problema", "problem")),
    Term(
        "filă",
        (
            *("filă", "fila", "filele", "fl", "ff", "fol", "fols", "folio", "folios", "fs"),
            *("leaf", "leaves", "sheet", "sheets"),
        ),
        is_place_in_file=True,
    ),
    Term("dans", ("dans", "данс")),
    Term("kh/n", ("kh/n", "khn", "kh.n", "kh. n", "х/н", "h/n", "hn", "khadgalamjiin negj", "хн")),
    Term("khuudas", ("khuudas", "huudas", "хуудас", "kh", "х"), is_place_in_file=True),
    Term("apyrašas", ("ap", "apyr", "apyrašas", "apr")),
    Term("byla", ("byla",)),
    Term("fascicle", ("fasc", "fascicle", "fascikl", "fascikla", "fasz", "fasc.")),
    Term("number", ("br", "nr", "no", "číslo", "čís")),
    Term(
        "page",
        ("p", "pp", "page", "pages", "pg", "pgs", "s", "ss", "str", "стр", "с", "seite", "seiten", "页", "стор", "lp"),
        "p.",
        "с.",
        is_place_in_file=True,
    ),
    Term("blatt", ("bl", "bll", "blatt"), "Bl.", is_place_in_file=True),
    Term("frame", ("frame", "frames", "fr", "kadr", "кадр"), is_place_in_file=True),
    Term("record group", ("rg", "record group", "r.g", "mg")),
    Term("series", ("series", "ser", "serie", "série", "seria", "serija")),
    Term("subseries", ("subseries", "sub-series", "sottoserie", "subserie")),
    Term("lot", ("lot", "lot file", "lot files")),
    Term("entry", ("entry",)),
    Term("collection", ("collection", "coll")),
    Term("accession", ("acc", "accession", "accession number", "accession no", "acc. no", "access")),
    Term("record number", ("record number", "registration number", "class number", "classification number")),
    Term(
        "box",
        ("box", "boxes", "b-x", "boks", "caja", "caixa", "carton", "ctn", "busta", "scatola", "laatikko", "container"),
    ),
    Term(
        "folder",
        ("folder", "folders", "fldr", "fold", "pasta", "carpeta", "legajo", "leg", "expediente", "exp", "obal"),
    ),
    Term("file", ("file", "files", "case", "file no", "file number", "subject file")),
    Term("part", ("part", "pt")),
    Term("reel", ("reel", "roll", "film", "rolle", "microfilm")),
    Term("binder", ("binder", "bundle", "packet", "package", "register", "tab")),
)
"""All levels; a label stands under one term only."""

LABELS: dict[str, str] = {word: term.code for term in TERMS for word in term.words}
"""Label as written, lower case and without full stop → the code of its term."""

BY_CODE: dict[str, Term] = {term.code: term for term in TERMS}

PLACES_IN_FILE: frozenset[str] = frozenset(term.code for term in TERMS if term.is_place_in_file)

WEAK: frozenset[str] = frozenset(
    {"page", "tom", "volume", "number", "part", "dokument", "series", "karton", "list", "delo", "filă", "inventory"}
    | {"file", "case", "item", "binder", "film", "fascicle", "signature", "khuudas", "zespół", "wiązka"}
)
"""Terms that printed books, letters and prose use too: a line with these alone is no shelfmark."""


def plain_label(label: str) -> str:
    """The label as the tables have it: lower case, single spaces, no full stop or colon at the end."""
    return " ".join(label.lower().split()).rstrip(".: ")


def term_of(label: str) -> str:
    """The term that a label stands for ("ll." is "list"); empty for a label that is not known."""
    return LABELS.get(plain_label(label), "")
