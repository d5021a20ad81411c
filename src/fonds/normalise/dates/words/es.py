"""Spanish: 12 de enero de 1947; hacia el 12 de enero de 1947."""

from fonds.normalise.dates.words.language import Language, parts_of_year

_MONTHS = tuple("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split())
_NORTH, _SOUTH = "{} (hemisferio norte)", "{} (hemisferio sur)"
_PARTS = [
    *(f"{nth} trimestre de {{}}" for nth in ("1.er", "2.º", "3.er", "4.º")),
    *(f"{nth} cuatrimestre de {{}}" for nth in ("1.er", "2.º", "3.er")),
    *(f"{nth} semestre de {{}}" for nth in ("1.er", "2.º")),
]

LANGUAGE = Language(
    code="es",
    months=_MONTHS,
    months_of_day=_MONTHS,
    months_governed=_MONTHS,
    seasons=parts_of_year(("primavera de {}", "verano de {}", "otoño de {}", "invierno de {}"), _NORTH, _SOUTH, _PARTS),
    seasons_governed=parts_of_year(
        ("la primavera de {}", "el verano de {}", "el otoño de {}", "el invierno de {}"),
        _NORTH,
        _SOUTH,
        [f"el {part}" for part in _PARTS],
    ),
    day="{day} de {month} de {year}",
    day_without_year="{day} de {month}",
    day_governed="el {}",
    month="{month} de {year}",
    before_christ="{} a. C.",
    decade="década de {year}",
    decade_governed="la década de {year}",
    century="siglo {roman}",
    century_governed="el siglo {roman}",
    qualified={"~": "hacia {}", "?": "posiblemente {}", "%": "posiblemente hacia {}"},
    parts=("año", "mes", "día"),
    doubtful={"~": "aproximado: {}", "?": "incierto: {}", "%": "incierto y aproximado: {}"},
    unknown=("mes y día desconocidos", "mes desconocido", "día desconocido", "año desconocido"),
    day_of_unknown_month="día {}, mes desconocido",
    possible_days="día {}",
    interval="{} – {}",
    days_of_month="entre el {first} y el {last} de {month} de {year}",
    later="{} o después",
    earlier="{} o antes",
    before="antes de {}",
    end_unknown="{} – fecha final desconocida",
    start_unknown="fecha inicial desconocida – {}",
    never="fechas desconocidas",
    always="en cualquier momento",
    all_later="{} y todo lo posterior",
    all_earlier="{} y todo lo anterior",
    one_of="una de estas fechas: {}",
    and_=" y ",
    or_=" o ",
    statuses={"undated": "sin fecha", "not-given": "fecha no indicada", "not-understood": "fecha no entendida"},
    quoted="«{}»",
)
