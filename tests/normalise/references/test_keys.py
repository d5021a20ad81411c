import pytest

from fonds.normalise.references import displayed, file_key, file_keys, file_path, read_reference, repository_key


def key(line: str) -> str:
    return file_key(read_reference(line))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("RGASPI f. 17, op. 162, d. 19, l. 49", "РГАСПИ. Ф. 17. Оп. 162. Д. 19. Л. 49 об.–50"),
        ("RGANI, fond 5, opis 49, delo 130, listy 48.", "TsKhSD, f.5, op.49, d.130"),
        ("Russian State Archive of Contemporary History (RGANI), f. 3, op. 1, d. 2", "RGANI f. 3 op. 1 d. 2 l. 7"),
        ("RTsKhIDNI, F. 558, Op. 11, D. 323", "RGASPI, Fund 558, Inventory 11, File 323, Sheet 2"),
        ("AVPRF, f. 0100, op. 43, d. 10, papka 302, ll. 1-4", "AVP RF, f. 0100, op. 43, p. 302, d. 10"),
        ("GARF, f. Р-9401с, op. 2c, d. 319", "ГАРФ, ф. Р-9401с, оп. 2с, д. 319"),
        ("GARF, f. R-9401, op. 2, d. 319", "GARF, f. R9401, op. 2, d. 319, l. 1"),
        ("TsDA, Fond 1-B, Opis 5, a.e. 353, pp. 1–10", "ЦДА, ф. 1Б, оп. 5, а.е. 353, л. 4"),
        ("HDA SBU, f. 16, op. 1, spr. 970, ark. 1", "ГДА СБУ, ф. 16, оп. 1, спр. 970, арк. 118–121"),
        ("PRC FMA 105-00232-05, 12-18", "Chinese Foreign Ministry Archive, 105-00232-05, 19"),
        ("PRO, FO 371/46171", "The National Archives, Kew, FO 371/46171, p. 2"),
        ("National Archives, RG 59, Box 12", "NARA, Record Group 59, Box 12"),
        ("ANIC, fond CC al PCR, dosar 12/1964, f. 3-5", "ANIC, Fond CC al PCR, dosar 12/1964, f. 9"),
    ],
)
def test_references_to_one_file_meet(one: str, other: str) -> None:
    assert key(one) == key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("RGASPI f. 17, op. 162, d. 19", "RGASPI f. 17, op. 162, d. 18"),
        ("RGASPI f. 17, op. 162, d. 19", "RGANI f. 17, op. 162, d. 19"),
        ("RGANI, f. 89, per. 25, dok. 1", "RGANI, f. 89, per. 25, dok. 11"),
        ("RGASPI, f. 17, op. 162, d. 24 (1)", "RGASPI, f. 17, op. 162, d. 24 (2)"),
        ("Jiangsu Provincial Archives, A1-2-3", "Hubei Provincial Archives, A1-2-3"),
    ],
)
def test_other_files_have_other_keys(one: str, other: str) -> None:
    assert key(one) != key(other)
    assert key(one)


@pytest.mark.parametrize("line", ["", "Obtained by A. N. Other", "f. 17, op. 162, d. 19", "RGASPI"])
def test_a_line_that_leads_to_no_file_has_no_key(line: str) -> None:
    assert key(line) == ""


def test_the_holder_of_the_record_counts_where_the_line_names_none() -> None:
    bare = read_reference("f. 17, op. 162, d. 19, l. 49")
    assert file_key(bare, "RGASPI") == key("RGASPI f. 17, op. 162, d. 19, l. 2")


def test_a_path_leads_from_the_repository_down() -> None:
    parts = read_reference("RGASPI f. 17, op. 162, d. 19, l. 49").parts
    assert file_path("РГАСПИ", parts) == ("rgaspi", "fond 17", "opis 162", "delo 19")


def test_a_line_with_several_files_has_several_keys() -> None:
    line = "RGANI, f. 5, op. 49, d. 130, l. 48; d. 131, ll. 1-2; d. 130, l. 9"
    assert file_keys(line) == ("rgani / fond 5 / opis 49 / delo 130", "rgani / fond 5 / opis 49 / delo 131")


@pytest.mark.parametrize(
    ("name", "whose"),
    [
        ("TsKhSD", "rgani"),
        ("Russian  State Archive of Contemporary History", "rgani"),
        ("The Archives of Nowhere", "archive nowhere"),
        ("", ""),
    ],
)
def test_repositories_have_keys(name: str, whose: str) -> None:
    assert repository_key(name) == whose


@pytest.mark.parametrize(
    ("line", "script", "shown"),
    [
        ("RGASPI, fond 17, opis 162, delo 19, listy 49 ob.-50", "cyrillic", "ф. 17 оп. 162 д. 19 лл. 49 об.–50"),
        ("РГАСПИ. Ф. 17. Оп. 162. Д. 19. Л. 49 об.", "latin", "f. 17 op. 162 d. 19 l. 49 ob."),
        ("AVPRF, f. 0100, op. 3, p. 9, d. 47", "cyrillic", "ф. 0100 оп. 3 п. 9 д. 47"),
        ("RGASPI, Fond 17, Opis 162", "", "Fond 17 Opis 162"),
        ("PRO, FO 371/1", "cyrillic", "FO 371/1"),
    ],
)
def test_labels_are_displayed_as_wanted(line: str, script: str, shown: str) -> None:
    reference = read_reference(line)
    parts = displayed(reference.archive, reference.parts, script)
    assert " ".join(" ".join(part) for part in parts) == shown
