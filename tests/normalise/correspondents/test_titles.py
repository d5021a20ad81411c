"""What titles say, convention by convention."""

import pytest

from fonds.normalise.correspondents import Correspondent, Number, TitleReading, read_title


def names(found: tuple[Correspondent, ...]) -> list[str]:
    return [correspondent.name for correspondent in found]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Letter from Stalin to Sheng Shicai", "letter"),
        ("Ciphered Telegram No. 4159 from Filipov [Stalin] to Kovalev", "telegram"),
        ("Cyper No. 105 the Canadian Ambassador to the U.S.S.R. to the Secretary of State", "telegram"),
        ("Cable, Mao Zedong to Stalin", "cable"),
        ("Airgram A-691 from the US Embassy in Argentina", "airgram"),
        ("Information Note from the Securitate", "note"),
        ("Information from the Bulgarian Embassy in Havana", "information"),
        ("Note for the Record", "note"),
        ("Aide-Memoire from the US Government", "memorandum"),
        ("Memorandum of a Conversation with Kim Il Sung", "memorandum-of-conversation"),
        ("Record of the Second Meeting between Sukarno and Mao Zedong", "record-of-conversation"),
        ("Minutes of Conversation between Stalin and Zhou Enlai", "minutes"),
        ("Meeting between Nixon and Mao", "record-of-conversation"),
        ("Talk with Edgar Snow", "record-of-conversation"),
        ("Discussion between Mao Zedong and Le Duan", "record-of-conversation"),
        ("Conversation with the Delegation", "record-of-conversation"),
        ("Central Committee of the Communist Party Presidium Protocol 60", "protocol"),
        ("Politburo Decisions of 13 September 1935", "decree"),
        ("Directive from the CPSU Secretariat", "directive"),
        ("National Intelligence Estimate Number 4-63", "intelligence-estimate"),
        ("Oral History Interview with Roland Timerbaev", "oral-history"),
        ("Interview with Bradley Gordon", "interview"),
        ("Transcript of Conversation between Zhou Enlai and José Ancizar Lopez", "transcript"),
        ("Intelligence Information Cable, 'Soviet Views'", "cable"),
        ("Address by Zhou Enlai at the Conference", "speech"),
        ("Press Release by the Polish Government", "press-release"),
        ("Agreement between the USSR and the DPRK", "other"),
        ("Concerning Soviet Trade with Xinjiang", None),
        ("The Truth about the Events in Xinjiang", None),
        ("CIA Ends All Involvement with Radio Free Europe and Radio Liberty", None),
        ("Karsky to Cde. Miklashevsky", None),
        ("Report of the Information Department", "report"),
    ],
)
def test_kind(title: str, kind: str | None) -> None:
    assert read_title(title).kind == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Notes by A. S. Chernyaev, Record of Conversation between Gorbachev and Bush", "note"),
        ("From the Journal of A. M. Puzanov, Record of a Conversation with Kim Il Sung", "record-of-conversation"),
        ("Journal of Soviet Ambassador Puzanov, Memorandum of Conversation with Taraki", "memorandum-of-conversation"),
        ("Journal of Soviet Ambassador Puzanov for 17 March 1960", "journal"),
        ("Cable from Geng Biao, 'Report on the Border'", "cable"),
        ("Polish Ministry of Foreign Affairs, 'Urgent note on Aid to Ethiopia'", "note"),
        ("Excerpts from a Report by I. Ivanov to Moscow", "report"),
    ],
)
def test_where_two_kinds_stand_the_form_that_heads_the_title_wins(title: str, kind: str) -> None:
    assert read_title(title).kind == kind


@pytest.mark.parametrize(
    ("title", "values"),
    [
        ("Letter No. 93 from L.D. Wilgress", ["93"]),
        ("Telegram from Beirut, No.015.088, Urgent, SECRET", ["015.088"]),
        ("Telegram 066764 from the Romanian Embassy in Pyongyang", ["066764"]),
        ("Telegram from the Romanian Embassy in Pyongyang to Bucharest, October 9, 1954, 111.695", ["111.695"]),
        ("Telegram № 5 from Baku", ["5"]),
        ("Telegram 1,532 from Bonn", ["1,532"]),
        ("CPSU CC Protocol #187/18, 11 May 1990", ["187/18"]),
        ("Letters Nos. 12 and 13 from Molotov", ["12", "13"]),
        ("Decree No. 1843 of the USSR Council of Ministers", ["1843"]),
        ("Decision of the Council of Ministers of the USSR No. 3214", ["3214"]),
        ("Report of the Romanian Dispensary No. 2, Hospital No. 39 in Korea, to the Red Cross", []),
        ("Journal of Soviet Ambassador to the DPRK A.M. Puzanov for 17 March 1960", []),
        ("Minutes of the 59th Meeting of the National Security Council", []),
        ("Session of the CPSU CC Politburo, 18 June 1981 (excerpt)", []),
    ],
)
def test_numbers_are_the_documents_own(title: str, values: list[str]) -> None:
    assert [number.value for number in read_title(title).numbers] == values


def test_a_number_says_what_is_numbered_and_its_series() -> None:
    (number,) = read_title("Airgram A-691 from the US Embassy in Argentina").numbers
    assert number == Number("A-691", "airgram", "A")


@pytest.mark.parametrize(
    ("title", "senders", "recipients"),
    [
        (
            "Letter from Cdes. Stalin, Molotov, and Voroshilov to Governor Sheng Shicai",
            ["Stalin", "Molotov", "Voroshilov"],
            ["Sheng Shicai"],
        ),
        (
            "Letter, M.D. Bagirov to Cdes. Kafar-Zade, Yemel’yanov, Yakubov, T., and Atakishiyev",
            ["M.D. Bagirov"],
            ["Kafar-Zade", "Yemel’yanov", "Yakubov, T.", "Atakishiyev"],
        ),
        ("Telegram to Mao Zedong from Nie Rongzhen", ["Nie Rongzhen"], ["Mao Zedong"]),
        ("Cable, Mao Zedong to Liu Shaoqi", ["Mao Zedong"], ["Liu Shaoqi"]),
        ("Karsky to Cde. Miklashevsky", ["Karsky"], ["Miklashevsky"]),
        ("Telegram, Zhou Enlai to Mao Zedong and Others", ["Zhou Enlai"], ["Mao Zedong"]),
        ("US Embassy Paris Telegram 3600 to Department of State", ["US Embassy Paris"], ["Department of State"]),
        # a person who holds an office gives the person only
        ("Letter from Stalin to Cde. G. Apresov, Consul General in Urumqi", ["Stalin"], ["G. Apresov"]),
        ("Letter to Soviet Ambassador to the DPRK A.M. Puzanov", [], ["A.M. Puzanov"]),
        ("Telegram from Soviet delegate to the UN Zorin to USSR Foreign Ministry", ["Zorin"], ["USSR Foreign Ministry"]),
        ("Report from Joan Doe, Director, Office of Trade, to John Roe", ["Joan Doe"], ["John Roe"]),
        # a person and a body side by side give both
        (
            "Letter No. 93 from L.D. Wilgress, Canadian Embassy, Moscow, to the Secretary of State for External Affairs, W.L. Mackenzie King",
            ["L.D. Wilgress", "Canadian Embassy, Moscow"],
            ["W.L. Mackenzie King"],
        ),
        ("Telegram from Brazilian Embassy in Havana (de Gamboa)", ["Brazilian Embassy in Havana", "de Gamboa"], []),
        ("Letter from Roger Barltrop of British Embassy in Addis Ababa", ["Roger Barltrop", "British Embassy in Addis Ababa"], []),
        # a body's place belongs to its name; an office stands where no name is given
        ("Telegram from Mexican Embassy, Havana", ["Mexican Embassy, Havana"], []),
        ("Letter to the Soviet Ambassador in Chongqing", [], ["Soviet Ambassador in Chongqing"]),
        ("Memorandum Given to the Soviet Ambassador by Vice Minister Zhang Hanfu", ["Zhang Hanfu"], ["Soviet Ambassador"]),
        # places alone, and beside people
        ("Telegram from Beijing to Bucharest, SECRET, Urgent, No. 059.139", ["Beijing"], ["Bucharest"]),
        ("Telegram from Washington, D.C. to Bucharest", ["Washington, D.C."], ["Bucharest"]),
        ("Ciphered Telegram No. 21336 from Beijing, Mao Zedong to Cde. Filippov [Stalin]", ["Mao Zedong"], ["Filippov"]),
        ("Telegram from Baku to Moscow, Bagriov and Maslennikov to Stalin", ["Bagriov", "Maslennikov"], ["Stalin"]),
        # "for" and "presented to" are recipients, an office's own "to" and "for" are not
        ("Memorandum for the Secretary from Harold Saunders", ["Harold Saunders"], ["Secretary"]),
        ("Ciphered Telegram No. 709, Filippov [Stalin] to Krasovsky, for Mao Zedong", ["Filippov"], ["Krasovsky", "Mao Zedong"]),
        ("Report Presented to the 15 Plenum of the Communist Party", [], ["15 Plenum of the Communist Party"]),
        ("Cable from Rafael Vazquez, Argentinian Ambassador to Brazil, Requesting Meeting", ["Rafael Vazquez"], []),
        ("Letter from the Ambassador of the Republic of Korea to the United States to Mr. Park", ["Ambassador of the Republic of Korea to the United States"], ["Park"]),
        ("Journal of Soviet Ambassador Puzanov for 19 February 1958", ["Puzanov"], []),
        # originators, and the body whose minutes or decree it is
        ("Hungarian Embassy in Havana (Görög), Report on Reactions", ["Hungarian Embassy in Havana", "Görög"], []),
        ("Yu. Andropov, 'Shortcomings in the Construction of the Chernobyl AEhS [Atomic Power Station]'", ["Yu. Andropov"], []),
        ("VKP(b) CC Politburo Decree concerning Xinjiang", ["VKP(b) CC Politburo"], []),
        ("Excerpt on Xinjiang from Minutes No. 21 of the VKP(b) CC Politburo Meetings", ["VKP(b) CC Politburo"], []),
        ("Minutes No. 49 of the Meeting of the SED Politburo", ["SED Politburo"], []),
        ("Gromyko-Andropov-Ustinov-Ponomarev Report to CC CPSU", ["Gromyko", "Andropov", "Ustinov", "Ponomarev"], ["CC CPSU"]),
        # what a letter is about or encloses names nobody
        ("Cable, Terebin to Stalin, Plans for Mao's Visit to Moscow", ["Terebin"], ["Stalin"]),
        ("Telegram from Mao to Stalin, Conveying the Telegram from Peng Dehuai to Mao", ["Mao"], ["Stalin"]),
        ("Note on Visit of Cuban Children to Bulgaria", [], []),
        ("Protocol Decision of Ministry of Science and Technology", ["Ministry of Science and Technology"], []),
        ("Speech by Chairman Mao", ["Mao"], []),
        ("Record of a Meeting Between T. V. Soong and Stalin", [], []),
        ("Hot Pursuit, 1975. Folder 25. The Chekist Anthology", [], []),
        ("Radio Liberty Objectives Outlined", [], []),
        ("Report on the Transfer of Troops from Korea to China", [], []),
        ("Agreement of Concessions", [], []),
        # further forms
        ("Letter of Congratulations from Mao Zedong to Ho Chi Minh", ["Mao Zedong"], ["Ho Chi Minh"]),
        ("Letter Dated 5 May from Mao", ["Mao"], []),
        ("Untitled KGB Report", ["KGB"], []),
        ("Report on the Situation in Xinjiang, L. Beria to I.V. Stalin", ["L. Beria"], ["I.V. Stalin"]),
        ("Telegram from the Permanent Representative of Brazil to the UN", ["Permanent Representative of Brazil to the UN"], []),
        ("Ciphered Telegram, Filippov [Stalin] to Soviet Ambassador in Beijing (for Zhou Enlai)", ["Filippov"], ["Soviet Ambassador in Beijing", "Zhou Enlai"]),
        ("Telegram, CCP Central Committee to Wei Guoqing and Convey to the Workers Party", ["CCP Central Committee"], ["Wei Guoqing", "Workers Party"]),
        ("'The Great Leader,' Speech by Kim Il Sung", ["Kim Il Sung"], []),
        ("'Aide Memoire', US Embassy in Bonn", ["US Embassy in Bonn"], []),
        ("J. Hall Paxton to the Secretary of State", ["J. Hall Paxton"], ["Secretary of State"]),
        ("Memorandum from Robert Doe to Secretary of State Dean Rusk", ["Robert Doe"], ["Dean Rusk"]),
        ("Secretary of State to US Embassy London, Telegram 1234", ["Secretary of State"], ["US Embassy London"]),
    ],
)  # fmt: skip
def test_senders_and_recipients(title: str, senders: list[str], recipients: list[str]) -> None:
    reading = read_title(title)
    assert names(reading.senders) == senders
    assert names(reading.recipients) == recipients


@pytest.mark.parametrize(
    ("title", "participants", "senders"),
    [
        ("Record of a Conversation between A. A. Petrov and General Zhang Zhizhong on 7 January 1947", ["A. A. Petrov", "Zhang Zhizhong"], []),
        ("Minutes, Zhou Enlai’s Meeting with Jean Chauvel", ["Zhou Enlai", "Jean Chauvel"], []),
        ("[Mao Zedong's] Audience with Edgar Snow", ["Mao Zedong", "Edgar Snow"], []),
        ("Cde. Molotov's Conversation with Ambassador Fu Bingchang", ["Molotov", "Fu Bingchang"], []),
        ("From the Journal of A. M. Puzanov, Record of a Conversation with Kim Il Sung", ["A. M. Puzanov", "Kim Il Sung"], ["A. M. Puzanov"]),
        ("Memorandum of Conversation: Premier Zhou Receives Indian Ambassador to China Parthasarathy", ["Zhou", "Parthasarathy"], []),
        ("Iraqi Cabinet Meeting with Saddam Hussein and the Atomic Energy Committee", ["Iraqi Cabinet", "Saddam Hussein", "Atomic Energy Committee"], []),
        ("Information on the Meeting with Comrade Chen Yi", ["Chen Yi"], []),
        ("Bulgarian Communist Party Politburo Meeting Regarding Cuba", [], ["Bulgarian Communist Party Politburo"]),
        (
            "Memorandum of Conversation between General Counsel of the Arms Control and Disarmament Agency George Bunn and Soviet Counselor Yuli M. Vorontsov",
            ["George Bunn", "Yuli M. Vorontsov"],
            [],
        ),
    ],
)  # fmt: skip
def test_participants(title: str, participants: list[str], senders: list[str]) -> None:
    reading = read_title(title)
    assert names(reading.participants) == participants
    assert names(reading.senders) == senders


@pytest.mark.parametrize(
    ("title", "pairs"),
    [
        ("Cable, Stalin [Kuznetsov] to Mao Zedong [via Terebin]", [("Stalin", "Kuznetsov")]),
        ("Letter from Feng Xi (Stalin) to Kim Il Sung (via Shtytkov)", [("Feng Xi", "Stalin")]),
        ("Record of Conversation between R.G. Casey and Chou En-lai [Zhou Enlai]", [("Chou En-lai", "Zhou Enlai")]),
        ("Report of the Hungarian Ministry of Foreign Affairs [F. Somogyi]", []),
        ("Message by the Directorate General for Political Affairs (DGAP)", []),
        ("Yu. Andropov, 'Shortcomings of the Chernobyl AEhS [Atomic Power Station]'", []),
    ],
)
def test_aliases_are_names_that_differ_not_abbreviations_or_glosses(title: str, pairs: list[tuple[str, str]]) -> None:
    assert [(alias.name, alias.other) for alias in read_title(title).aliases] == pairs


@pytest.mark.parametrize(
    ("title", "via"),
    [
        ("Cable, Stalin to Mao Zedong [via Kovalev]", ("Kovalev",)),
        ("Letter from Cde. Mao Zedong to Cde. Filippov [Stalin] via Kovalev", ("Kovalev",)),
        ("Letter from Feng Xi (Stalin) to Kim Il Sung (via Shtytkov)", ("Shtytkov",)),
    ],
)
def test_the_channel(title: str, via: tuple[str, ...]) -> None:
    assert read_title(title).via == via


@pytest.mark.parametrize(
    ("title", "marks"),
    [
        ("Address by Zhou Enlai (Excerpt)", ("excerpt",)),
        ("Excerpt from the Diary of Anatoly Chernyaev", ("excerpt",)),
        ("Extract from Protocol No. 72", ("excerpt",)),
        ("Translation of a Letter from Sheng Shicai", ("translation",)),
        ("Memorandum of Conversation between A. Bee and C. Dee (Fragment)", ("fragment",)),
        ("Draft Letter from Nixon to Brezhnev", ("draft",)),
        ("Summary of a meeting on Afghanistan", ("summary",)),
        ("Memorandum from John McMahon to the Director, '[Redacted] Report'", ("redacted",)),
        ("Excerpt from a Draft Letter from Nixon", ("excerpt", "draft")),
        ("Report from the Ministry, 'Scheme for Our Participation (Revised Draft) (Preliminary Paper)'", ("draft",)),
        ("Report, 'The Draft (of the Treaty) in Question'", ()),
        ("Letter from Stalin to Mao", ()),
    ],
)
def test_marks(title: str, marks: tuple[str, ...]) -> None:
    assert read_title(title).marks == marks


@pytest.mark.parametrize(
    ("title", "dates"),
    [
        ("Record of a Conversation on 7 January 1947", ("7 January 1947",)),
        ("Conversation between M.S. Gorbachev and Karoly Grosz, March 23-24, 1989", ("March 23-24, 1989",)),
        ("Report of Visit, 10 September - 2 October 1982", ("10 September - 2 October 1982",)),
        ("Record of Conversation, Geneva, 18th June 1954", ("18th June 1954",)),
        ("Decree No. 1843 of the Council", ()),
        ("Memorandum, 'Visit in Rome (26th February 1986)'", ()),
    ],
)
def test_dates_named_outside_the_quotation(title: str, dates: tuple[str, ...]) -> None:
    assert read_title(title).dates == dates


def test_rank_office_and_place_stand_beside_the_bare_name() -> None:
    (found,) = read_title("Letter to Cde. G. Apresov, Consul General in Urumqi").recipients
    assert found == Correspondent(
        text="Cde. G. Apresov, Consul General in Urumqi",
        name="G. Apresov",
        title="Cde., Consul General in Urumqi",
        place="Urumqi",
        start=15,
    )
    (found,) = read_title("Ciphered Telegram from Beijing, Mao Zedong to Filippov").senders
    assert (found.name, found.place) == ("Mao Zedong", "Beijing")


def test_the_subject_is_the_quotation_or_what_follows_on() -> None:
    assert read_title("Letter from Zhou Enlai to Mao on the Nuclear Test").subject == "the Nuclear Test"
    assert read_title("Cable from Zhou Enlai, 'Plans to Visit India'").subject == "Plans to Visit India"


def test_a_misspelt_title_is_kept_as_it_is() -> None:
    reading = read_title("Letter from Governer Shicai Sheng to Cdes. Stalin, Molotov, and Voroshilov")
    assert reading.senders[0] == Correspondent("Governer Shicai Sheng", "Shicai Sheng", "Governer", "", 21)


@pytest.mark.parametrize("title", ["", " ", "—", "...", "[", "'", "A", "\u200b", "第一百号电报", "Телеграмма Сталина"])
def test_what_says_nothing_gives_nothing(title: str) -> None:
    assert read_title(title) == TitleReading(title)


def test_a_letter_stands_for_somebody() -> None:
    reading = read_title("Record of a Conversation between A and B on 7 January 1947")
    assert [one.name for one in reading.participants] == ["A", "B"]
    reading = read_title("Letter from A to B")
    assert ([one.name for one in reading.senders], [one.name for one in reading.recipients]) == (["A"], ["B"])
