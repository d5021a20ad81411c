from fonds.normalise.kinds import BY_CODE, KINDS, PHRASES

LISTED = (
    "letter, telegram, cable, airgram, note, memorandum, memorandum-of-conversation, record-of-conversation, minutes, "
    "protocol, decree, directive, resolution, report, information, intelligence-estimate, message, appeal, proposal, "
    "journal, diary, speech, interview, transcript, gazette, press-release, oral-history, other"
)


def test_the_list_is_the_controlled_one_in_its_order() -> None:
    assert [kind.code for kind in KINDS] == LISTED.split(", ")


def test_every_kind_has_a_label_of_its_own_in_each_language() -> None:
    for language in ("en", "ru", "zh"):
        labels = [kind.label(language) for kind in KINDS]
        assert all(labels)
        assert len(set(labels)) == len(labels)


def test_labels_are_in_the_script_of_their_language() -> None:
    assert BY_CODE["telegram"].label("ru") == "Телеграмма"
    assert BY_CODE["telegram"].label("zh-Hans") == "电报"
    assert BY_CODE["telegram"].label("fr") == "Telegram"


def test_no_phrase_names_two_kinds() -> None:
    assert len(PHRASES) == sum(len(kind.words) for kind in KINDS)


def test_phrases_are_singular_and_lower_case() -> None:
    for words in PHRASES:
        assert " ".join(words) == " ".join(words).lower()
        assert not set(words) & {"a", "an", "the"}
