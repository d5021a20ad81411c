"""Kinds of documents: the controlled list, its labels, and the words of English titles that name each kind.

To add a kind, add a `Kind` where it should stand in facets. Its words are written in the singular, in lower case, and
without articles: "record of conversation" also matches "Records of the Conversations". A longer phrase wins over a
shorter one, so "information note" is a note although "information" is a kind of its own.
"""

from dataclasses import dataclass

from fonds.normalise.text import fold


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of document."""

    code: str
    """As stored, indexed and exported."""
    english: str
    russian: str
    chinese: str
    words: tuple[str, ...]
    """What titles call it."""

    def label(self, language: str) -> str:
        """The label in a site language (`en`, `ru`, `zh`); in English where there is none."""
        return {"ru": self.russian, "zh": self.chinese}.get(language[:2], self.english)


def _phrases(text: str) -> tuple[str, ...]:
    """Phrases between upright bars."""
    return tuple(" ".join(phrase.split()) for phrase in text.split("|"))


KINDS: tuple[Kind, ...] = (
    Kind("letter", "Letter", "Письмо", "信函", ("letter", "information letter", "open letter", "cover letter")),
    Kind(
        "telegram",
        "Telegram",
        "Телеграмма",
        "电报",
        _phrases(
            """telegram | ciphered telegram | cipher telegram | cyphered telegram | cypher telegram | coded telegram |
            encrypted telegram | enciphered telegram | circular telegram | telegraph | cipher | cypher | cyper |
            ciphergram | radiogram | szyfrogram | savingram | teletype | cyphergram | cryptotelegram | cryptogram |
            shifrotelegram | telex"""
        ),
    ),
    Kind(
        "cable",
        "Cable",
        "Депеша",
        "电文",
        ("cable", "ciphered cable", "cipher cable", "coded cable", "embassy cable", "cablegram"),
    ),
    Kind("airgram", "Airgram", "Аэрограмма", "航空信电", ("airgram",)),
    Kind(
        "note",
        "Note",
        "Записка",
        "照会",
        _phrases(
            """note | information note | verbal note | note verbale | diplomatic note | briefing note | file note |
            cover note | conversation note | meeting note | handwritten note | note for record |
            note on conversation | note on meeting | note on talk | note on discussion | note of conversation |
            note about conversation | note about talk | note from conversation | note from meeting |
            note from discussion | note from talk | note of meeting | note of talk | note of discussion |
            note of interview | working note | appunto"""
        ),
    ),
    Kind(
        "memorandum",
        "Memorandum",
        "Меморандум",
        "备忘录",
        _phrases(
            """memorandum | memo | memoranda | aide-memoire | aide-mémoire | aide memoire | pro memoria | pro-memoria |
            information memorandum | action memorandum | memorandum for record | memorandum on conversation |
            memorandum on meeting | memorandum about conversation | national security action memorandum |
            national security decision memorandum | national security study memorandum | briefing memorandum |
            intelligence memorandum"""
        ),
    ),
    Kind(
        "memorandum-of-conversation",
        "Memorandum of conversation",
        "Меморандум о беседе",
        "谈话备忘录",
        _phrases(
            """memorandum of conversation | memorandum of discussion | memorandum of talk | memorandum of meeting |
            memorandum of telephone conversation | memorandum of interview | memoranda of conversation | memcon |
            telcon | memorandum of telcon"""
        ),
    ),
    Kind(
        "record-of-conversation",
        "Record of conversation",
        "Запись беседы",
        "谈话记录",
        _phrases(
            """record of conversation | record of meeting | record of discussion | record of talk |
            record of interview | record of negotiation | record of main content of conversation |
            record of main contents of conversation | record of telephone conversation |
            record of phone conversation | record of telephone talk | record of consultation | record of reception |
            record of dialogue | record of contact | record of exchange | record of audience |
            record of private conversation | record of first conversation | record of second conversation |
            record of third conversation | record of speech | record | conversation record | meeting record |
            conversation | telephone conversation | discussion | talk | meeting | negotiation | consultation |
            audience | account of conversation | account of meeting | report of conversation |
            summary of conversation | main points of conversation | round of talk | main points of meeting |
            main points of talk | main points of discussion | abstract of conversation | summary of meeting |
            summary of talk | summary of discussion | summary record of conversation | summary record of meeting |
            summary record of discussion | dialogue"""
        ),
    ),
    Kind(
        "minutes",
        "Minutes",
        "Стенограмма заседания",
        "会议记录",
        ("minutes", "minute", "meeting minutes", "minutes of conversation", "minutes of meeting"),
    ),
    Kind(
        "protocol",
        "Protocol",
        "Протокол",
        "议定书",
        (
            "protocol",
            "protocol of conversation",
            "interrogation protocol",
            "protocol of meeting",
            "protocol of talk",
            "protocol of negotiation",
        ),
    ),
    Kind("decree", "Decree", "Постановление", "法令", ("decree", "decision", "ukase", "ordinance", "edict", "law")),
    Kind(
        "directive",
        "Directive",
        "Директива",
        "指示",
        ("directive", "instruction", "order", "circular", "national security decision directive"),
    ),
    Kind("resolution", "Resolution", "Резолюция", "决议", ("resolution", "conclusion")),
    Kind(
        "report",
        "Report",
        "Доклад",
        "报告",
        _phrases(
            """report | information report | intelligence report | special report | research report | progress report |
            annual report | summary report | dispatch | despatch | communication report"""
        ),
    ),
    Kind(
        "information",
        "Information",
        "Информация",
        "情况通报",
        ("information", "information bulletin", "intelligence information", "spravka", "bulletin"),
    ),
    Kind(
        "intelligence-estimate",
        "Intelligence estimate",
        "Разведывательная оценка",
        "情报评估",
        _phrases(
            """intelligence estimate | national intelligence estimate | special national intelligence estimate |
            interagency intelligence memorandum | estimate | nie | snie"""
        ),
    ),
    Kind("message", "Message", "Послание", "信息", ("message", "oral message", "verbal message", "personal message")),
    Kind("appeal", "Appeal", "Обращение", "呼吁书", ("appeal",)),
    Kind("proposal", "Proposal", "Предложение", "提案", ("proposal", "recommendation")),
    Kind(
        "journal",
        "Journal",
        "Служебный дневник",
        "工作日记",
        ("journal", "journal entry", "official journal", "log", "operations log", "logbook"),
    ),
    Kind("diary", "Diary", "Дневник", "日记", ("diary", "diary entry")),
    Kind(
        "speech",
        "Speech",
        "Речь",
        "讲话",
        ("speech", "address", "remark", "toast", "lecture", "presentation", "closing remark", "opening remark"),
    ),
    Kind("interview", "Interview", "Интервью", "采访", ("interview",)),
    Kind(
        "transcript",
        "Transcript",
        "Стенограмма",
        "文字记录",
        _phrases(
            """transcript | transcription | stenogram | stenograph | transcript of conversation |
            transcript of telephone conversation | transcript of meeting | transcript of discussion |
            transcript of talk | transcript of negotiation | transcript of interview |
            stenographic record of conversation | stenographic record of meeting | stenogram of meeting |
            stenogram of discussion | stenogram of negotiation | verbatim record of conversation |
            stenographic record | stenographic transcript | stenographic minutes | stenographic protocol |
            stenographic report | shorthand record | verbatim record | verbatim transcript | verbatim minutes"""
        ),
    ),
    Kind("gazette", "Gazette", "Газета", "公报", ("gazette", "official gazette")),
    Kind(
        "press-release",
        "Press release",
        "Сообщение для печати",
        "新闻稿",
        ("press release", "press communiqué", "press communique", "news release"),
    ),
    Kind(
        "oral-history",
        "Oral history",
        "Устная история",
        "口述历史",
        ("oral history", "oral history interview", "interview transcript", "oral history transcript"),
    ),
    Kind(
        "other",
        "Other",
        "Прочее",
        "其他",
        _phrases(
            """notice | agreement | treaty | declaration | joint declaration | statement | communique | communiqué |
            joint communique | joint communiqué | contract | charter | constitution | petition | biography |
            autobiography | questionnaire | chronology | testimony | invitation | list | inventory"""
        ),
    ),
)
"""In the order of the facets."""

BY_CODE: dict[str, Kind] = {kind.code: kind for kind in KINDS}

PHRASES: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): kind.code for kind in KINDS for phrase in kind.words if phrase
}
"""Words of a phrase → code."""


def code_of(word: str) -> str:
    """The code of the kind that `word` names, by code, label or word of titles; empty for what is no kind of ours."""
    return _CODES.get(fold(word), "")


def label_of(word: str, language: str = "en") -> str:
    """What pages call a kind; a word that is no code of ours stays as it is."""
    kind = BY_CODE.get(word)
    return kind.label(language) if kind else word


def words_of(word: str) -> tuple[str, ...]:
    """What a kind is searched by: its labels in all languages; of a word that is no code, the word itself."""
    kind = BY_CODE.get(word)
    return (kind.english, kind.russian, kind.chinese) if kind else (word,)


_CODES: dict[str, str] = {
    fold(name): kind.code
    for kind in reversed(KINDS)
    for name in (*kind.words, kind.code, kind.english, kind.russian, kind.chinese)
    if name
}
