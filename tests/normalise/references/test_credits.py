import pytest

from fonds.normalise.references import read_reference


@pytest.mark.parametrize(
    ("line", "parts", "credits_"),
    [
        (
            "APRF, f. 45, op. 1, d. 334. Obtained by Paul Wingrove; translated by David Wolff.",
            "f. 45 op. 1 d. 334",
            ("Obtained by Paul Wingrove", "translated by David Wolff"),
        ),
        (
            "PRC FMA 204-01469-02. Obtained by Sergey Radchenko and translated by Jeffrey Wang.",
            " 204-01469-02",
            ("Obtained by Sergey Radchenko", "translated by Jeffrey Wang"),
        ),
        (
            "GAPPOD AzR, f. 1, op. 89, d. 90. Obtained by Jamil Hasanli. Translated for CWIHP by Gary Goldberg.",
            "f. 1 op. 89 d. 90",
            ("Obtained by Jamil Hasanli", "Translated for CWIHP by Gary Goldberg"),
        ),
        (
            "RGASPI, f. 558, op. 11, d. 388, l. 80, Translated by Gary Goldberg",
            "f. 558 op. 11 d. 388 l. 80",
            ("Translated by Gary Goldberg",),
        ),
        (
            "Obtained by Béla Révész; translated and edited by Barnabás Vajd, and Karl P. Benziger.",
            "",
            ("Obtained by Béla Révész", "translated and edited by Barnabás Vajd, and Karl P. Benziger"),
        ),
        ("Obtained by Ann Other. RGANI, f. 5, op. 30, d. 12.", "f. 5 op. 30 d. 12", ("Obtained by Ann Other",)),
        (
            "Original in possession of the author. Contributed to CWIHP by Chen Jian.",
            "",
            ("Contributed to CWIHP by Chen Jian",),
        ),
        (
            "APRF, f. 39, op. 1, d. 39. Published in Chen Jian, Bulletin 6/7 (1995), 12.",
            "f. 39 op. 1 d. 39",
            ("Published in Chen Jian, Bulletin 6/7 (1995), 12",),
        ),
        ("RGANI, f. 5, op. 30, d. 12. Copy.", "f. 5 op. 30 d. 12", ()),
    ],
)
def test_credits_stand_apart_from_the_shelfmark(line: str, parts: str, credits_: tuple[str, ...]) -> None:
    reference = read_reference(line)
    assert " ".join(f"{label} {value}" for label, value in reference.parts) == parts
    assert reference.credits == credits_
