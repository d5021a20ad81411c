"""Names across scripts in a query: whose they are, under every form, and never of whom one may not know."""

import itertools

import pytest

from fonds.ingest import identifying
from fonds.options import Options
from fonds.records import actions
from fonds.records.audience import Audience
from fonds.records.description import Authority, Description, Name, Role, Title, Visibility
from fonds.records.writing import AUTHORITY_FILE
from fonds.search import indexer
from fonds.search.params import read_params
from fonds.search.request import Results
from fonds.search.service import search

STAMP = actions.Stamp(by="tests")
SHENG = Authority(
    kind="agent", key="sheng-shicai", names=(Name(text="Sheng Shicai", kind="authorised"), Name(text="盛世才"))
)
HIDDEN = Authority(kind="agent", key="yang-zengxin", names=(Name(text="Yang Zengxin"), Name(text="杨增新")))


def about(title: str, *roles: Role, publication: str = "published") -> Description:
    return Description(
        titles=(Title(text=title),),
        agents=roles,
        visibility=Visibility(publication=publication),  # type: ignore[arg-type]  # one of its words
    )


@pytest.fixture
def filled(archive: Options) -> Options:
    actions.save_authorities([SHENG, HIDDEN], STAMP)
    records = [
        about("Tied", Role(found="the Governor", role="sender", identified="sheng-shicai")),
        about("In characters 盛世才"),
        about("Шэн Шицай пишет"),
        about("Name without a person", Role(found="Chiang Ching-kuo", role="recipient")),
        about("Characters without a person", Role(found="張治中", role="sender")),
        about("Письмо без лица", Role(found="Кузнецов В. В.", role="sender")),
        about("Hidden 杨增新", Role(found="Yang", role="sender", identified="yang-zengxin"), publication="internal"),
    ]
    actions.save_records([("", one) for one in records], STAMP)
    indexer.catch_up()
    return archive


def ask(text: str, audience: Audience = Audience.PUBLIC, variants: str = "on") -> Results:
    return search(read_params({"q": [text], "variants": [variants]}), audience)


def titles(results: Results) -> set[str]:
    return {row.title for row in results.results}


@pytest.mark.parametrize(
    "text", ["Sheng Shicai", "shicai sheng", "Sheng Shih-ts'ai", "Sheng Shih-ts’ai", "Шэн Шицай", "盛世才"]
)
def test_any_form_finds_whoever_bears_the_name(filled: Options, text: str) -> None:
    assert {"Tied", "In characters 盛世才"} <= titles(ask(text))


@pytest.mark.parametrize("text", ["Chiang Ching-kuo", "Jiang Jingguo", "Цзян Цзинго"])
def test_a_name_that_no_authority_knows_is_found_by_rule(filled: Options, text: str) -> None:
    assert titles(ask(text)) == {"Name without a person"}


@pytest.mark.parametrize(
    ("text", "form"), [("Микоян", "Mikoyan"), ("У Чжунсинь", "Wu Chung-hsin"), ("He Long", "Хэ Лун")]
)
def test_one_word_and_surnames_that_are_words_have_their_forms(filled: Options, text: str, form: str) -> None:
    assert form in {one.form for one in ask(text).expanded}


def test_apostrophes_may_be_left_out(archive: Options) -> None:
    """A text has them inside its words; whoever searches leaves them out, and an authority may know the name."""
    yang = Authority(kind="agent", key="yang", names=(Name(text="Yang Tseng-hsin"), Name(text="Liang Ch'i-ch'ao")))
    records = [
        about("Governor Sheng Shih-ts'ai asked for arms"),
        about("Liang Ch'i-ch'ao is mentioned"),
        about("Tied", Role(found="Yang", identified="yang")),
    ]
    actions.save_authorities([yang], STAMP)
    actions.save_records([("", one) for one in records], STAMP)
    indexer.catch_up()
    assert titles(ask("sheng shih-tsai")) == {"Governor Sheng Shih-ts'ai asked for arms"}
    assert titles(ask("liang chi chao")) == {"Tied", "Liang Ch'i-ch'ao is mentioned"}


def test_what_was_added_says_why(filled: Options) -> None:
    added = {one.form: one.reason for one in ask("Sheng Shih-ts'ai").expanded}
    assert added["盛世才"] == "variant form of the name of Sheng Shicai"
    by_rule = {one.form: one.reason for one in ask("Jiang Jingguo").expanded}
    assert "Wade" in by_rule["Chiang Ching-kuo"]


def test_widening_is_switched_off(filled: Options) -> None:
    results = ask("Sheng Shih-ts'ai", variants="off")
    assert (results.expanded, results.total) == ((), 0)


def test_whoever_is_only_in_hidden_records_widens_nothing(filled: Options) -> None:
    results = ask("Yang Zengxin")
    assert results.total == 0
    assert "杨增新" not in {one.form for one in results.expanded}
    assert titles(ask("Yang Zengxin", Audience.ARCHIVIST)) == {"Hidden 杨增新"}


NAMED = (
    "Telegram to Molotov",
    "Письмо Молотову от 3 мая",
    "莫洛托夫与顾维钧谈话记录",
    "О поездке Молотова",
    "Telegram to Molokov",
    "Письмо Молокову",
)


@pytest.fixture
def named(archive: Options) -> Options:
    records = [*map(about, NAMED), about("卡冈诺维奇 in a hidden record", publication="internal")]
    actions.save_authorities([SHENG], STAMP)
    actions.save_records([("", one) for one in records], STAMP)
    indexer.catch_up()
    return archive


@pytest.mark.parametrize("text", ["Molotov", "molotov", "Molotow", "Молотов", "Молотову", "莫洛托夫"])
def test_a_surname_finds_what_records_have_in_other_scripts_and_cases(named: Options, text: str) -> None:
    assert titles(ask(text)) == set(NAMED[:4])


@pytest.mark.parametrize(("text", "first"), [("Molotov", NAMED[0]), ("Молотову", NAMED[1]), ("莫洛托夫", NAMED[2])])
def test_what_is_spelt_as_typed_comes_first(named: Options, text: str, first: str) -> None:
    assert ask(text).results[0].title == first


@pytest.mark.parametrize("text", ["письмо Молотова", "О Молотове", "telegram to Молотову"])
def test_words_around_a_name_leave_it_a_name(named: Options, text: str) -> None:
    assert titles(ask(text)) & set(NAMED[:4])


def test_names_in_hidden_records_are_added_for_nobody_else(named: Options) -> None:
    assert "卡冈诺维奇" not in {one.form for one in ask("Kaganovich").expanded}
    assert "卡冈诺维奇" in {one.form for one in ask("Kaganovich", Audience.ARCHIVIST).expanded}


def test_a_name_that_was_hidden_a_moment_ago_is_added_no_more(named: Options) -> None:
    (row,) = (row for row in ask("莫洛托夫", variants="off").results)
    assert "莫洛托夫" in {one.form for one in ask("Molotov").expanded}
    actions.save_records([(row.id, about(NAMED[2], publication="internal"))], STAMP)
    assert "莫洛托夫" not in {one.form for one in ask("Molotov").expanded}


LISTED = actions.Stamp(by=f"{AUTHORITY_FILE} 1")


@pytest.mark.parametrize("is_in_hidden", [False, True])
def test_an_authority_of_a_file_widens_by_what_can_be_read(archive: Options, is_in_hidden: bool) -> None:
    """Whatever hidden records say of it: neither that they name it nor that they do not may be seen by its names."""
    names = ("Fu Bingchang", "Foo Ping-sheung", "傅秉常", "Source X")
    foo = Authority(kind="agent", key="fu-bingchang", names=tuple(Name(text=name) for name in names))
    roles = (Role(found="Fu", role="sender", identified="fu-bingchang"),) if is_in_hidden else ()
    records = [
        about("Talk with Foo Ping-sheung"),
        about("傅秉常致外交部电"),
        about("Source X", *roles, publication="internal"),
    ]
    actions.save_authorities([foo], LISTED)
    actions.save_records([("", one) for one in records], STAMP)
    indexer.catch_up()
    results = ask("傅秉常")
    assert titles(results) == {"Talk with Foo Ping-sheung", "傅秉常致外交部电"}
    assert {one.form: one.reason for one in results.expanded}["Foo Ping-sheung"] == "variant form in the authority file"
    assert "Source X" not in {one.form for one in results.expanded}


def test_an_authority_of_hidden_records_alone_widens_nothing(archive: Options) -> None:
    """Even where its names can be read: that they belong together is told by hidden records, also when they are gone."""
    doe = Authority(kind="agent", key="doe", names=(Name(text="Ivan Doe"), Name(text="Source X")))
    hidden = about("Hidden", Role(found="Doe", role="sender", identified="doe"), publication="internal")
    actions.save_authorities([doe], STAMP)
    saved = actions.save_records([("", one) for one in (hidden, about("Source X reports"), about("Ivan Doe"))], STAMP)
    for _ in range(2):
        indexer.catch_up()
        assert titles(ask("Ivan Doe")) == {"Ivan Doe"}
        assert {one.form for one in ask("Ivan Doe").expanded} & {"Source X"} == set()
        actions.remove_records([saved[0][0]], STAMP)


def test_what_was_decided_of_a_form_in_hidden_records_widens_nothing(archive: Options) -> None:
    sheng = Authority(kind="agent", key="sheng", names=(Name(text="Sheng Shicai"), Name(text="盛世才")))
    seen = [about("Tied", Role(found="Sheng", role="sender", identified="sheng")), about("Report of agent Duben")]
    secret = about("Secret", Role(found="agent Duben", role="sender"), publication="internal")
    actions.save_authorities([sheng], STAMP)
    actions.save_records([("", one) for one in (*seen, secret)], STAMP)
    identifying.accept("agent", "agent Duben", "sheng", "an archivist")
    indexer.catch_up()
    assert titles(ask("agent Duben")) == {"Report of agent Duben"}
    assert "Sheng Shicai" in {one.form for one in ask("agent Duben", Audience.ARCHIVIST).expanded}


def test_removed_spellings_crowd_out_no_others(archive: Options) -> None:
    spellings = [f"M{a}l{b}t{c}{d}" for a, b, c, d in itertools.product("oóòôöõ", "oóòôöõ", "oóòôöõ", ["v", "w", "ff"])]
    kept = [("", about("Письмо Молотову")), ("", about("Talk with Molotov"))]
    saved = actions.save_records([*kept, *(("", about(f"On {one}")) for one in spellings for _ in range(2))], STAMP)
    indexer.catch_up()
    actions.remove_records([id_ for id_, _ in saved[2:]], STAMP)
    indexer.catch_up()
    assert titles(ask("Molotov")) == {"Письмо Молотову", "Talk with Molotov"}


@pytest.mark.parametrize("text", ["women", "foreign trade", "can tan", "telegram", "заём", "граница"])
def test_words_are_no_names(filled: Options, text: str) -> None:
    assert ask(text).expanded == ()


def test_a_form_that_was_decided_is_a_name_as_well(filled: Options) -> None:
    identifying.accept("agent", "Chiang Ching-kuo", "sheng-shicai", "an archivist")
    indexer.catch_up()
    assert "In characters 盛世才" in titles(ask("chiang ching-kuo"))


@pytest.mark.parametrize("text", ["盛世才 characters", "盛世才 Tied", "Шэн Шицай characters"])
def test_a_word_beside_a_name_in_another_script_is_still_asked_for(filled: Options, text: str) -> None:
    """The comparison of names takes such a word for an aside; a query that lost it would find every record of his."""
    found = titles(ask(text))
    assert len(found) == 1
    assert {one.source for one in ask(text).expanded} == {text.rpartition(" ")[0]}


def test_two_chinese_words_are_no_single_name(filled: Options) -> None:
    sources = {one.source for one in ask("新疆 盛世才").expanded}
    assert "盛世才" in sources
    assert "新疆 盛世才" not in sources
    apart = ask("張 治中")
    assert "Characters without a person" in titles(apart), "a surname may be typed apart from the given name"
