"""Titles, ranks and forms of address are taken off a name."""

import pytest

from fonds.normalise.names import ranks


@pytest.mark.parametrize(
    ("text", "titles", "rest"),
    [
        ("Governor Sheng Shicai", ("Governor",), "Sheng Shicai"),
        ("Cde. Stalin", ("Cde.",), "Stalin"),
        ("Cdes. Stalin", ("Cdes.",), "Stalin"),
        ("Maj. Gen. Patrick Hurley", ("Maj. Gen.",), "Patrick Hurley"),
        ("Lt. Gen. (USA) Smith", ("Lt. Gen. (USA)",), "Smith"),
        ("Dr. Señor Ruiz", ("Dr.", "Señor"), "Ruiz"),
        ("Prime Minister Zhou Enlai", ("Prime Minister",), "Zhou Enlai"),
        ("President-elect Picado", ("President-elect",), "Picado"),
        ("Acting President Arpad Goncz", ("Acting President",), "Arpad Goncz"),
        ("Marshal of the Soviet Union Zhukov", ("Marshal of the Soviet Union",), "Zhukov"),
        ("тов. Сталин", ("тов.",), "Сталин"),
        ("т. Сталин", ("т.",), "Сталин"),
        ("Т. Сталин", (), "Т. Сталин"),
        ("товарищу Сталину", ("товарищу",), "Сталину"),
        ("генерала Жукова", ("генерала",), "Жукова"),
        ("генерал-полковнику Штыкову", ("генерал-полковнику",), "Штыкову"),
        ("г-ну Молотову", ("г-ну",), "Молотову"),
        ("послу СССР", ("послу",), "СССР"),
        ("général de Gaulle", ("général",), "de Gaulle"),
        ("Herr Adenauer", ("Herr",), "Adenauer"),
        ("毛泽东主席", ("主席",), "毛泽东"),
        ("斯大林同志", ("同志",), "斯大林"),
        ("Dean Acheson", (), "Dean Acheson"),
        ("Earl Warren", (), "Earl Warren"),
        ("Pan Zili", (), "Pan Zili"),
        ("Sen, Amartya", (), "Sen, Amartya"),
        ("Brigadier General", ("Brigadier General",), ""),
        ("", (), ""),
    ],
)
def test_titles_and_what_is_left(text: str, titles: tuple[str, ...], rest: str) -> None:
    assert ranks.strip(text) == (titles, rest)


@pytest.mark.parametrize(("text", "answer"), [("Maj. Gen.", True), ("тов.", True), ("Stalin", False), ("", False)])
def test_is_title(text: str, answer: bool) -> None:
    assert ranks.is_title(text) is answer
