import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.normalise.references import read_reference, term_of


def written(parts: tuple[tuple[str, str], ...]) -> str:
    return " | ".join(f"{label} {value}" for label, value in parts)


@pytest.mark.parametrize(
    ("raw", "archive", "parts"),
    [
        ("RGASPI f. 17, op. 162, d. 19, l. 49-50 ob.", "RGASPI", "f. 17 | op. 162 | d. 19 | l. 49-50 ob."),
        ("RGASPI, F. 17. Op. 162, D. 18, L. 140-141.", "RGASPI", "F. 17 | Op. 162 | D. 18 | L. 140-141"),
        ("RGASPI f. 558 op. 11 d. 323, l. 22-25.", "RGASPI", "f. 558 | op. 11 | d. 323 | l. 22-25"),
        ("RGANI, fond 5, opis 49, delo 130, listy 48.", "RGANI", "fond 5 | opis 49 | delo 130 | listy 48"),
        ("TsKhSD, f. 89, per. 25 dok.1, ll. 1, 12-25.", "TsKhSD", "f. 89 | per. 25 | dok. 1 | ll. 1, 12-25"),
        ("РГАСПИ. Ф. 17. Оп. 162. Д. 19. Л. 49 об.–50", "РГАСПИ", "Ф. 17 | Оп. 162 | Д. 19 | Л. 49 об.–50"),
        ("GARF f. R-9401, op. 2, d. 64", "GARF", "f. R-9401 | op. 2 | d. 64"),
        ("AVPRF, f. 0100, op. 29, papka 205, d. 11", "AVPRF", "f. 0100 | op. 29 | papka 205 | d. 11"),
        ("NARA RG 59, Box 12, folder 3", "NARA", "RG 59 | Box 12 | folder 3"),
    ],
)
def test_shelfmarks_are_taken_apart(raw: str, archive: str, parts: str) -> None:
    reference = read_reference(raw)
    assert (reference.raw, reference.archive, written(reference.parts)) == (raw, archive, parts)


@pytest.mark.parametrize(
    "raw",
    [
        "Milovan Djilas, Wartime, tr. Michael B. Petrovich (New York: Harcourt Brace Jovanovich, 1977), 385-387.",
        "Sochineniia, t. 2, p. 12",
        "f. 17",
        "Letter d. 5 May",
        "National Archives, FO 371/46171",
        "",
    ],
)
def test_what_is_no_shelfmark_gives_no_parts(raw: str) -> None:
    reference = read_reference(raw)
    assert (reference.raw, reference.archive, reference.parts) == (raw, "", ())


def test_credits_stand_apart_from_the_shelfmark() -> None:
    reference = read_reference("APRF, f. 45, op. 1, d. 334. Obtained by Paul Wingrove; translated by David Wolff.")
    assert written(reference.parts) == "f. 45 | op. 1 | d. 334"
    assert reference.credits == ("Obtained by Paul Wingrove", "translated by David Wolff")


def test_a_line_of_credits_alone_is_no_reference() -> None:
    reference = read_reference("Obtained by Béla Révész; translated and edited by Barnabás Vajd, and Karl P. Benziger.")
    assert reference.parts == ()
    assert reference.credits == (
        "Obtained by Béla Révész",
        "translated and edited by Barnabás Vajd, and Karl P. Benziger",
    )


@pytest.mark.parametrize(("label", "term"), [("f.", "fond"), ("Ll.", "list"), ("Оп.", "opis"), ("xyz", "")])
def test_labels_have_terms(label: str, term: str) -> None:
    assert term_of(label) == term


def test_every_soviet_shelfmark_of_the_samples_is_read(samples: Path) -> None:
    lines = [
        json.loads(row)["source_line"]
        for row in (samples / "shelfmarks.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    soviet = [line for line in lines if line.startswith(("RGASPI", "RGANI", "TsKhSD"))]
    assert len(soviet) >= 9
    assert [line for line in soviet if len(read_reference(line).parts) != 4] == []
    assert [line for line in lines if line not in soviet and read_reference(line).parts] == []


@given(st.text(alphabet="fopdl. ,-0123456789fondRGбА;", max_size=80))
def test_every_part_stands_in_the_line(raw: str) -> None:
    reference = read_reference(raw)
    assert reference.raw == raw
    for label, value in reference.parts:
        assert label in raw
        assert value in raw
