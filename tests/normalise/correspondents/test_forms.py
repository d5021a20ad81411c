"""Every office, body and list of people reads alike in every form of title: whoever is put in is found, and nobody else."""

from itertools import product

import pytest

from fonds.normalise.correspondents import read_title

NAMES = (
    "Stalin|A. A. Petrov|Zhou Enlai|João Goulart|Muammar al-Qaddafi|Valéry Giscard d'Estaing|T. V. Soong|Ch'iao Kuan-hua"
    "|George H. W. Bush|Yu. V. Andropov|Kim Yong-nam|U Nu"
).split("|")
OFFICES = (
    "Soviet Ambassador to China|Foreign Minister|Vice Premier|First Secretary of the CC CPSU|Chief of the General Staff"
    "|Minister of Internal Affairs of the USSR|People's Commissar for Foreign Affairs|Consul General in Urumqi"
    "|Chargé d'Affaires ad interim in Pyongyang|Counselor of the Soviet Embassy|Polish Military Attaché in Seoul"
    "|Special Assistant to the President for National Security Affairs|Deputy Under Secretary of State for Political Affairs"
    "|Director of Central Intelligence|IAEA Director General|Permanent Representative to NATO|Head of the Chinese Delegation"
    "|Commander of the 8th Route Army|Governor of Xinjiang|FRG Chancellor|President of the Republic of Korea|former President"
    "|First Secretary of the Hungarian Socialist Workers' Party|Supreme Allied Commander Europe|Ambassador at Large"
    "|High Commissioner for Germany|Personal Envoy of the President|Commandant of Berlin|Chief Designer|KGB Chairman"
).split("|")
WITH_OFFICE = (
    "Letter from {office} {name} to Kovalev",
    "Letter from {name}, {office}, to Kovalev",
    "Letter from Kovalev to the {office}, {name}",
    "Conversation between {office} {name} and Kovalev",
    "Telegram, {office} {name} to Kovalev, Regarding the Talks",
    "Record of Conversation between Kovalev and {office} {name}, Moscow",
)
BODIES = (
    "Soviet Embassy in Beijing|Embassy of Hungary in North Korea|Brazilian Embassy in Washington, D.C.|US Embassy Seoul"
    "|American Consulate in Tihwa|USSR MFA|Israeli Foreign Ministry, Jerusalem|Asia Department of the Foreign Ministry"
    "|First Far Eastern Department of the USSR Foreign Ministry|Ministry of Defense and Armed Forces|KGB of the Ukrainian SSR"
    "|Joint Chiefs of Staff|Arms Control and Disarmament Agency|CC of the CPSU|VKP(b) CC Politburo|Supreme Soviet"
    "|Government of the Mongolian People's Republic|Xinjiang Party Committee|Chinese People's Volunteers|Chinese Red Cross"
    "|Hungarian Socialist Workers' Party|International Olympic Committee|State Science and Technology Commission|Armscor"
    "|Bureau of Near Eastern and South Asian Affairs|Inter-Agency Committee on Exports|6th Department|Main Department IX"
    "|Argentine Ministry of Foreign Affairs and Worship|Soviet Delegation to the Geneva Conference|Prime Minister's Office"
).split("|")
WITH_BODY = (
    "Letter from the {body} to Kovalev",
    "Letter from Kovalev to {body}, 'On Talks'",
    "Telegram, {body} to Kovalev",
    "Letter from Kovalev to the {body} via Terebin",
    "Telegram No. 15 from {body} to Kovalev Regarding Aid",
)
PARTIES = {
    "Cde. Filippov [Stalin]": ["Filippov"],
    "Cdes. Stalin, Molotov and Beria": ["Stalin", "Molotov", "Beria"],
    "Kim Il Sung and the CC of the KWP": ["Kim Il Sung", "CC of the KWP"],
    "Polish Embassy, Havana (Jeleń)": ["Polish Embassy, Havana", "Jeleń"],
    "R.D. Lavers (South Asia Department)": ["R.D. Lavers", "South Asia Department"],
    "John Smith, British Embassy, Moscow": ["John Smith", "British Embassy, Moscow"],
    "Mao Zedong, et al.": ["Mao Zedong"],
    "Generals Sokolovsky and Antonov": ["Sokolovsky", "Antonov"],
    "Enver Hoxha and Mehmet Shehu, Tirana": ["Enver Hoxha", "Mehmet Shehu"],
    "the Governments of the USSR and China": ["Governments of the USSR and China"],
    "the Head of the Soviet Mission in Mongolia, I. Ivanov": ["I. Ivanov"],
    "Todor Zhivkov, First Secretary of the CC of the BCP and Chairman of the Council of Ministers": ["Todor Zhivkov"],
    "G. Malenkov, Chairman of the Council of Ministers, and N. Khrushchev": ["G. Malenkov", "N. Khrushchev"],
    "Pope John XXIII": ["John XXIII"],
}
TAILS = (
    ", 12 May 1956| on the Situation in Poland|, 'Talks between Zhou Enlai and Nehru'| (Excerpt)|, Secret, No. 15"
    "| Requesting Assistance from China| Criticizing the Albanian Leadership| with Handwritten Comments by Suslov"
    "| in Response to the Letter of Castro|, Enclosing a Report by Ivanov| to Discuss Aid| [No Date]|: The Polish Question"
).split("|")
HEADS = (
    "{kind} from Andropov to Brezhnev|{kind}, Andropov to Brezhnev|{kind} to Brezhnev from Andropov"
    "|{kind} by Andropov to Brezhnev|{kind} of Andropov to Brezhnev|{kind} from Andropov for Brezhnev"
).split("|")
KINDS = (
    "Letter|Ciphered Telegram|Verbal Note|Draft Letter|Top Secret Report|Handwritten Letter|Information Report"
    "|Text of a Telegram|Excerpts from a Report|Embassy Telegram|Follow-up Letter|Telegram No. 061.084|Airgram A-15"
).split("|")


def everybody(title: str) -> list[str]:
    reading = read_title(title)
    return sorted(found.name for side in (reading.senders, reading.recipients, reading.participants) for found in side)


@pytest.mark.parametrize("form", WITH_OFFICE)
def test_who_holds_an_office_is_named_without_it(form: str) -> None:
    for office, name in product(OFFICES, NAMES):
        title = form.format(office=office, name=name)
        assert everybody(title) == sorted([name, "Kovalev"]), title


@pytest.mark.parametrize("form", WITH_BODY)
def test_a_body_is_named_as_it_stands(form: str) -> None:
    for body in BODIES:
        title = form.format(body=body)
        assert everybody(title) == sorted([body, "Kovalev"]), title


@pytest.mark.parametrize("parties", PARTIES)
def test_a_list_is_divided_where_another_begins(parties: str) -> None:
    names = PARTIES[parties]
    for title in (f"Letter from {parties} to Kosygin", f"Telegram, Kosygin to {parties}, Regarding Aid"):
        assert everybody(title) == sorted([*names, "Kosygin"]), title
    assert [found.name for found in read_title(f"Cable from {parties}, 'The Talks'").senders] == names


@pytest.mark.parametrize("kind", KINDS)
def test_what_follows_the_correspondents_adds_nobody(kind: str) -> None:
    for head, tail in product(HEADS, TAILS):
        reading = read_title(head.format(kind=kind) + tail)
        assert [found.name for found in reading.senders] == ["Andropov"], reading
        assert [found.name for found in reading.recipients] == ["Brezhnev"], reading
        assert not reading.participants, reading
