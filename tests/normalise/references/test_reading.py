import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fonds.normalise.references import Reference, read_reference, read_references, term_of


def written(parts: tuple[tuple[str, str], ...]) -> str:
    return " | ".join(f"{label} {value}".strip() for label, value in parts)


RUSSIAN = [
    ("RGASPI f. 17, op. 162, d. 19, l. 49-50 ob.", "RGASPI", "f. 17 | op. 162 | d. 19 | l. 49-50 ob."),
    ("RGASPI, F. 17. Op. 162, D. 18, L. 140-141.", "RGASPI", "F. 17 | Op. 162 | D. 18 | L. 140-141"),
    ("RGASPI, f. 17. op. 162, d. 18, l. 141-142.", "RGASPI", "f. 17 | op. 162 | d. 18 | l. 141-142"),
    ("RGASPI f. 558 op. 11 d. 323, l. 22-25.", "RGASPI", "f. 558 | op. 11 | d. 323 | l. 22-25"),
    ("RGASPI, f.558, op.11, d.97, ll.67-70ob.", "RGASPI", "f. 558 | op. 11 | d. 97 | ll. 67-70ob."),
    ("RGANI, fond 5, opis 49, delo 130, listy 48.", "RGANI", "fond 5 | opis 49 | delo 130 | listy 48"),
    ("TsKhSD, f. 89, per. 25 dok.1, ll. 1, 12-25.", "TsKhSD", "f. 89 | per. 25 | dok. 1 | ll. 1, 12-25"),
    ("TsKhSD, F. 5, Op. 30, D. 459, L. 33 [Rolik 4622]", "TsKhSD", "F. 5 | Op. 30 | D. 459 | L. 33"),
    ("РГАСПИ. Ф. 17. Оп. 162. Д. 19. Л. 49 об.–50", "РГАСПИ", "Ф. 17 | Оп. 162 | Д. 19 | Л. 49 об.–50"),
    ("GARF f. R-9401, op. 2, d. 64", "GARF", "f. R-9401 | op. 2 | d. 64"),
    ("AVPRF, f. 0100, op. 29, papka 205, d. 11", "AVPRF", "f. 0100 | op. 29 | papka 205 | d. 11"),
    ("AVPRF f. 0102, op. 6, p. 9, d. 47, ll. 29-40", "AVPRF", "f. 0102 | op. 6 | p. 9 | d. 47 | ll. 29-40"),
    ("AVPRF. F. 0100. Op. 33. P. 241. D. 13. L. 98–103.", "AVPRF", "F. 0100 | Op. 33 | P. 241 | D. 13 | L. 98–103"),
    ("RGASPI, f. 558, op. 11, ed. khr. 45, l. 3", "RGASPI", "f. 558 | op. 11 | ed. khr. 45 | l. 3"),
    ("RGASPI, f. 17, op. 162, d. 24 (2), ll. 1-1ob., 2", "RGASPI", "f. 17 | op. 162 | d. 24 (2) | ll. 1-1ob., 2"),
    ("RGASPI, f. 495, op. 184, d. 15 (telegrams 1935), l. 5", "RGASPI", "f. 495 | op. 184 | d. 15 | l. 5"),
    ("RGASPI, Stalin Fond (f. 558), op. 11, d. 233", "RGASPI", "f. 558 | op. 11 | d. 233"),
    ("RGANI, f. 5, op. 30, d. 12, l. 48, 5 May 1958", "RGANI", "f. 5 | op. 30 | d. 12 | l. 48"),
    (
        "RGASPI, f. 17, op. 162, d. 16, ll. 100–101, 110, and 115",
        "RGASPI",
        "f. 17 | op. 162 | d. 16 | ll. 100–101, 110, and 115",
    ),
    ("АВП РФ. Ф. 06. Оп. 7. П. 37. Д. 514. Л. 1—3. Копия.", "АВП РФ", "Ф. 06 | Оп. 7 | П. 37 | Д. 514 | Л. 1—3"),
    ("f. 3, op. 23, d. 12, ll. 5-9. APRF.", "APRF", "f. 3 | op. 23 | d. 12 | ll. 5-9"),
    ("Archive: RGASPI; Fond: 17; Opis: 162; List: 49", "RGASPI", "Fond 17 | Opis 162 | List 49"),
    ("fond 5, opis 49, delo 130, listy 48", "", "fond 5 | opis 49 | delo 130 | listy 48"),
    ("F. 17. Op. 162, D. 18, L. 140-141", "", "F. 17 | Op. 162 | D. 18 | L. 140-141"),
    ("Source: f. 17, op. 162, d. 18", "", "f. 17 | op. 162 | d. 18"),
    ("Ibid., Op.1, D.5755, L.142.", "", "Op. 1 | D. 5755 | L. 142"),
    ("F 17 Op 162 D 19 L 49", "", "F 17 | Op 162 | D 19 | L 49"),
    ("f. 558, op. 11, d. 323, l. 49 ob.", "", "f. 558 | op. 11 | d. 323 | l. 49 ob."),
    ("Fund 3, Inventory 65, File 612, Sheets 1-3", "", "Fund 3 | Inventory 65 | File 612 | Sheets 1-3"),
    (
        "Archive of Foreign Policy, Russian Federation (AVPRF), Moscow, f. 0100, op. 46, por. 12, p. 362, d. 3",
        "Archive of Foreign Policy, Russian Federation (AVPRF)",
        "f. 0100 | op. 46 | por. 12 | p. 362 | d. 3",
    ),
]
NEIGHBOURS = [
    ("HDA SBU, f. 16, op. 1, spr. 970, ark. 118-121 zv.", "HDA SBU", "f. 16 | op. 1 | spr. 970 | ark. 118-121 zv."),
    ("LYA, f. K-1, ap. 10, b. 311, l. 1-5", "LYA", "f. K-1 | ap. 10 | b. 311 | l. 1-5"),
    ("AMSZ, z. 21, w. 12, t. 150", "AMSZ", "z. 21 | w. 12 | t. 150"),
    ("IPN BU 0236/263 t. 1, k. 12-15", "IPN BU", "0236/263 | t. 1 | k. 12-15"),
    ("BStU, MfS, HA II Nr. 38060, Bl. 1-4", "BStU", "MfS | HA II | Nr. 38060 | Bl. 1-4"),
    ("ZK 4 t. 5 k. 12", "", "ZK 4 | t. 5 | k. 12"),
    ("AAN, KC PZPR, sygn. XI A/88, k. 12-15", "AAN", "KC PZPR | sygn. XI A/88 | k. 12-15"),
    ("SAPMO-BArch, DY 30/3632", "SAPMO-BArch", "DY 30/3632"),
    ("SAPMO-BArch, DY 30, J IV 2/202/349, Bl. 12-14", "SAPMO-BArch", "DY 30 | J IV 2/202/349 | Bl. 12-14"),
    ("PA AA, MfAA, A 17.000", "PA AA", "MfAA | A 17.000"),
    ("BStU, MfS, ZAIG 5193, pp. 1-6", "BStU", "MfS | ZAIG 5193 | pp. 1-6"),
    ("MOL, XIX-J-1-j-Korea, 5/f, 0011047", "MOL", "XIX-J-1-j-Korea | 5/f | 0011047"),
    ("MOL, XIX-J-1-j Korea, 54. doboz, 001515/1970", "MOL", "XIX-J-1-j Korea | doboz 54 | 001515/1970"),
    ("MNL OL M-KS 288. f. 5/587. ő.e.", "MNL OL", "f. M-KS 288 | ő.e. 5/587"),
    ("NA, Praha, f. 1261/0/11, sv. 1", "NA, Praha", "f. 1261/0/11 | sv. 1"),
    ("ANIC, fond CC al PCR, dosar 12/1964, f. 3-5", "ANIC", "fond CC al PCR | dosar 12/1964 | f. 3-5"),
    ("ANIC, fond CC al PCR, dosar 12/1964, f. 3, 5-7", "ANIC", "fond CC al PCR | dosar 12/1964 | f. 3, 5-7"),
    ("TsDA, Fond 1-B, Opis 5, a.e. 353, pp. 1–10", "TsDA", "Fond 1-B | Opis 5 | a.e. 353 | pp. 1–10"),
    ("AQSH, F. 14/AP, V. 1961, Dos. 7, Fl. 1-10", "AQSH", "F. 14/AP | V. 1961 | Dos. 7 | Fl. 1-10"),
    (
        "Mongolian Foreign Ministry Archive, fond 2, dans 1, kh/n 466, khuudas 102-113",
        "Mongolian Foreign Ministry Archive",
        "fond 2 | dans 1 | kh/n 466 | khuudas 102-113",
    ),
    ("PRC FMA 105-00232-05, 12-18", "PRC FMA", "105-00232-05 | 12-18"),
    ("全宗 1 目录 2 案卷 3", "", "全宗 1 | 目录 2 | 案卷 3"),
    ("Jiangsu Provincial Archives, Q3124-D-112", "Jiangsu Provincial Archives", "Q3124-D-112"),
]
WESTERN = [
    ("NARA RG 59, Box 12, folder 3", "NARA", "RG 59 | Box 12 | folder 3"),
    ("RG 59, Lot File 64 D 563, Box 12", "", "RG 59 | Lot File 64 D 563 | Box 12"),
    ("Box 12, Folder 3", "", "Box 12 | Folder 3"),
    ("NARA, RG 59, Central Files, 611.93/5-1253", "NARA", "RG 59 | Central Files | 611.93/5-1253"),
    ("National Archives, FO 371/46171", "National Archives", "FO 371/46171"),
    ("FO 371/12345", "", "FO 371/12345"),
    ("PRO, CAB 128/25", "PRO", "CAB 128/25"),
    ("PREM 11/3607, Public Record Office (PRO), Kew", "Public Record Office (PRO)", "PREM 11/3607"),
    ("2005/12/3", "", "2005/12/3"),
    ("Acc. 12-34", "", "Acc. 12-34"),
    (
        "Istituto Luigi Sturzo, Archivio Giulio Andreotti, NATO Series, Box 169, Subseries 1, Folder 030.",
        "Istituto Luigi Sturzo",
        "Archivio Giulio Andreotti | NATO Series | Box 169 | Subseries 1 | Folder 030",
    ),
    (
        "ASMAE, Serie Affari Politici 1950-1957, b. 1234, f. 5",
        "ASMAE",
        "Serie Affari Politici 1950-1957 | b. 1234 | f. 5",
    ),
    ("Library and Archives Canada, RG 25, Vol. 3296", "Library and Archives Canada", "RG 25 | Vol. 3296"),
]


@pytest.mark.parametrize(("raw", "archive", "parts"), [*RUSSIAN, *NEIGHBOURS, *WESTERN])
def test_shelfmarks_are_taken_apart(raw: str, archive: str, parts: str) -> None:
    reference = read_reference(raw)
    assert (reference.raw, reference.archive, written(reference.parts)) == (raw, archive, parts)


@pytest.mark.parametrize(
    "raw",
    [
        "Milovan Djilas, Wartime, tr. Michael B. Petrovich (New York: Harcourt Brace Jovanovich, 1977), 385-387.",
        "Sochineniia, t. 2, p. 12",
        "f. 17",
        "l. 22",
        "Letter d. 5 May",
        "Soviet Foreign Ministry, 1949",
        '"Title," Pravda, 5 May 1953, p. 3.',
        "http://www.example.org/doc.pdf, accessed 5 May 2005",
        "...",
        "",
    ],
)
def test_what_is_no_shelfmark_gives_no_parts(raw: str) -> None:
    reference = read_reference(raw)
    assert (reference.raw, reference.archive, reference.parts) == (raw, "", ())


def test_a_known_archive_is_read_though_no_shelfmark_follows() -> None:
    reference = read_reference("International Olympic Committee Archives (Switzerland), SEOUL' 88/ 4EME REUNION 1987")
    assert (reference.archive, reference.parts) == ("International Olympic Committee Archives (Switzerland)", ())


@pytest.mark.parametrize(
    ("raw", "pages"),
    [
        ("Milovan Djilas, Wartime (New York: Harcourt Brace Jovanovich, 1977), 385-387.", "385-387"),
        ("Zhou Enlai waijiao wenxuan (Beijing: Zhongyang wenxian chubanshe, 1990), pp. 1–5", "1–5"),
        ("A. Chernyaev, My Six Years (University Park: Penn State, 2000), 12. Translated by R. English.", "12"),
        ("RGANI, f. 5, op. 1, d. 2, ll. 3-4", ""),
    ],
)
def test_pages_of_printed_books_are_read(raw: str, pages: str) -> None:
    assert read_reference(raw).pages == pages


def test_characters_that_nobody_sees_are_passed_over() -> None:
    raw = "RGASPI,\u00a0f.\u200b 558,\u202a op.\u00a011, d.\u00ad 323\u202c\ufeff"
    assert written(read_reference(raw).parts) == "f. 558 | op. 11 | d. 323"
    assert read_reference(raw).raw == raw


def test_web_addresses_are_read() -> None:
    assert read_reference("See https://example.org/a/b?c=1, accessed 2005").address == "https://example.org/a/b?c=1"


@pytest.mark.parametrize(
    ("raw", "readings"),
    [
        (
            "RGANI, f. 5, op. 49, d. 130, l. 48; d. 131, ll. 1-2.",
            ["RGANI: f. 5 | op. 49 | d. 130 | l. 48", "RGANI: f. 5 | op. 49 | d. 131 | ll. 1-2"],
        ),
        (
            "RGASPI, f. 17, op. 3, d. 945, l. 1 and op. 162, d. 16, l. 2",
            ["RGASPI: f. 17 | op. 3 | d. 945 | l. 1", "RGASPI: f. 17 | op. 162 | d. 16 | l. 2"],
        ),
        (
            "APRF, f. 3, op. 65, d. 830, l. 34, and AVPRF, f. 059a, op. 5a, d. 3, papka 11, listy 98-99",
            ["APRF: f. 3 | op. 65 | d. 830 | l. 34", "AVPRF: f. 059a | op. 5a | d. 3 | papka 11 | listy 98-99"],
        ),
        (
            "APRF, f. 45, op. 1, d. 334 (in Russian); RGASPI, f. 558, op. 11, d. 334",
            ["APRF: f. 45 | op. 1 | d. 334", "RGASPI: f. 558 | op. 11 | d. 334"],
        ),
        ("PRC FMA 105-00604-02; 106-00036-01, 1-3", ["PRC FMA: 105-00604-02", "PRC FMA: 106-00036-01 | 1-3"]),
    ],
)
def test_several_references_in_one_line_are_told_apart(raw: str, readings: list[str]) -> None:
    found = read_references(raw)
    assert [f"{reference.archive}: {written(reference.parts)}" for reference in found] == readings
    assert {reference.raw for reference in found} == {raw}
    assert read_reference(raw) == found[0]


def test_what_looks_like_a_second_reference_may_be_a_remark() -> None:
    found = read_references("RGASPI, f. 558, op. 11, d. 97, ll. 67-70. Copy; see also d. M. Stalin, RGANI")
    assert [written(reference.parts) for reference in found] == ["f. 558 | op. 11 | d. 97 | ll. 67-70"]


@pytest.mark.parametrize(("label", "term"), [("f.", "fond"), ("Ll.", "list"), ("Оп.", "opis"), ("xyz", "")])
def test_labels_have_terms(label: str, term: str) -> None:
    assert term_of(label) == term


SAMPLES = [
    "fond 5 | opis 49 | delo 130 | listy 48",
    "f. 17 | op. 162 | d. 19 | l. 49",
    "f. 17 | op. 162 | d. 19 | l. 195-196",
    "F. 17 | Op. 162 | D. 18 | L. 140-141",
    "f. 17 | op. 162 | d. 18 | l. 141-142",
    "f. 89 | per. 25 | dok. 1 | ll. 1, 12-25",
    "f. 558 | op. 11 | d. 323 | l. 22-25",
    "",
    "f. 5 | op. 49 | d. 131 | ll. 193-194",
    "",
    "",
    "f. 558 | op. 11 | d. 97 | ll. 67-70",
]


def test_every_shelfmark_of_the_samples_is_read(samples: Path) -> None:
    lines = (samples / "shelfmarks.jsonl").read_text(encoding="utf-8").splitlines()
    read = [read_reference(json.loads(line)["source_line"]) for line in lines]
    assert [written(reference.parts) for reference in read] == SAMPLES


@given(st.text(alphabet="fopdl. ,-0123456789fondRGбА;", max_size=80))
def test_every_part_stands_in_the_line(raw: str) -> None:
    for reference in read_references(raw):
        assert reference.raw == raw
        for label, value in reference.parts:
            assert label in raw
            assert value in raw


WORDS = st.sampled_from(
    [
        "RGANI",
        "f.",
        "op.",
        "d. 5",
        "ll.",
        "1-2",
        "ob.",
        "(",
        ")",
        ";",
        ",",
        ":",
        "and",
        "Obtained by",
        "translated and",
        "Published in",
        "PRC FMA",
        "105-00232-05",
        "NA, Praha",
        "a.e.",
        "MOL",
        "5. doboz",
        "“",
        "”",
        "1977",
        "\u200b",
        "\n",
    ]
)


@settings(max_examples=300)
@given(st.lists(WORDS | st.text(max_size=6), max_size=40).map(" ".join))
def test_any_line_is_read_and_kept(raw: str) -> None:
    assert {reference.raw for reference in read_references(raw)} == {raw}


@pytest.mark.parametrize(
    "unit",
    ["f. 1, op. 2; ", "((((", "(a:", "Obtained ", "obtained and ", "translated by ", "1-1-1-1-", "l. 1, 2, 3, ", "A.a.e. ",
     "Published in Published to the ", "\u200b", "IVXIVX ", "Fond Aaaa ", "1 ob - ", "RGANI ; ", "“", "a, ", "9" * 50],
)  # fmt: skip
def test_time_is_bounded(unit: str) -> None:
    line = unit * (200_000 // len(unit))
    start = time.process_time()
    assert read_reference(line).raw == line
    assert time.process_time() - start < 2


def test_a_line_of_spaces_is_read_at_once() -> None:
    """Alone it took a minute; within a shelfmark spaces divide as one does."""
    begun = time.perf_counter()
    assert read_references(" " * 4000) == (Reference(" " * 4000),)
    (spaced,) = read_references("RGASPI," + " " * 3000 + "f. 17, op. 162" + "\t" * 900)
    assert (spaced.archive, spaced.parts) == ("RGASPI", (("f.", "17"), ("op.", "162")))
    assert time.perf_counter() - begun < 5
