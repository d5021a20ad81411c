"""The grammar of titles: what heads them, what names the document, and the clauses that follow.

    marks   originator or body   kind      number    clauses
    ──────┬────────────────────┬─────────┬─────────┬──────────────────────────────────────────────────────
    Draft │ Hungarian Embassy, │ Report  │ No. 5   │ from … by … of … to … for … via … between … with …
          │                    │         │         │ , A to B   , 'quoted subject'   concerning …   (excerpt)

A clause is a method of `_Reader`, listed in `_CLAUSES` by the word that opens it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from fonds.normalise.correspondents import lexicon
from fonds.normalise.correspondents.extent import after_run, run_end
from fonds.normalise.correspondents.marks import add, head_mark, without_marks
from fonds.normalise.correspondents.named_dates import dates_in
from fonds.normalise.correspondents.numbers import bare_at, code_at, number, number_at
from fonds.normalise.correspondents.people import correspondent, read_people
from fonds.normalise.correspondents.phrases import FILLERS, Phrase, phrase_at
from fonds.normalise.correspondents.tokens import LONGEST, Token, tokenise
from fonds.normalise.correspondents.units import Unit, is_initial
from fonds.normalise.correspondents.value import Alias, Number, TitleReading

Role = Literal["senders", "recipients", "participants"]

_KNOWN = frozenset({"person", "office", "body", "place"})
_FORMS_OF_TALK = frozenset({"record-of-conversation", "memorandum-of-conversation"})
_JOURNALS = frozenset({"journal", "diary"})
_OF_MEETINGS = frozenset({"minutes", "protocol", "transcript", "resolution", "decree"})
_SENT = frozenset(
    """presented given submitted sent addressed delivered handed distributed circulated written drafted prepared issued
    received transmitted forwarded made kept adopted approved signed compiled""".split()
)
_SUBJECT = frozenset(
    """concerning regarding on about re subject relating pertaining respecting with conveying containing transmitting
    requesting enclosing describing proposing informing reporting marked in at during after following before
    summarizing summarising discussing assessing""".split()
)


_BEFORE_KIND = frozenset(
    "a an the brief urgent short secret confidential handwritten untitled draft special final preliminary".split()
)
_ABOUT = frozenset({"on", "about", "regarding", "concerning"})
_LISTS = frozenset({"list", "biography", "autobiography", "chronology", "inventory", "constitution"})
_OCCASIONS = frozenset(
    """congratulations congratulation condolences condolence greetings thanks credence sympathy intent understanding
    instruction protest solidarity support gratitude recommendation transmittal apology resignation complaint
    introduction friendship""".split()
)
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_ORDINALS = frozenset("seventh eighth ninth tenth eleventh twelfth extraordinary joint regular plenary expanded".split())
_MEET = frozenset({"meet", "meets", "met"})


@dataclass(slots=True)
class _Reader:
    title: str
    tokens: tuple[Token, ...]
    dates: tuple[tuple[int, int], ...]
    at: int = 0
    kind: str | None = None
    talk: bool = False
    word: str = ""
    """The first word of what names the kind, singular."""
    originated: bool = False
    closed: bool = False
    """Whether the subject has begun: what follows without a comma belongs to it."""
    marks: list[str] = field(default_factory=list)
    fresh: bool = True
    """Whether the last token was a comma or the kind and its number."""
    sides: dict[Role, list[Unit]] = field(
        default_factory=lambda: {"senders": [], "recipients": [], "participants": []}
    )
    numbers: list[Number] = field(default_factory=list)
    aliases: list[Alias] = field(default_factory=list)
    via: list[str] = field(default_factory=list)
    subject: str = ""
    quoted: str = ""

    # ------------------------------------------------------------------ the head

    def head(self) -> None:
        """Originator, body or possessor, and the kind; or "X to Y" without a kind."""
        self._from_the_journal()
        self._quoted_first()
        possessor = self._possessor_in_bracket()
        start = self.at
        end = run_end(self.tokens, start, role="head")
        phrase = phrase_at(self.tokens, end) if end < len(self.tokens) else None
        while phrase and end + phrase.length < len(self.tokens):  # "Intelligence Information Cable" is a cable
            following = phrase_at(self.tokens, end + phrase.length)
            if following is None or following.code is None or phrase.code is None or self._is_bare(end + phrase.length):
                break
            end, phrase = end + phrase.length, following
        if phrase is None:
            self._without_kind(start, end)
            return
        self.at = end
        self.take(phrase)
        self._prefix(start, end, possessor)

    def _from_the_journal(self) -> None:
        if len(self.tokens) > 2 and self.tokens[0].lower == "from":
            at = 1 + (self.tokens[1].lower == "the")
            phrase = phrase_at(self.tokens, at)
            if phrase and phrase.code:
                self.at = at

    def _quoted_first(self) -> None:
        """ "'The Great Leader,' Speech by": the quotation before the kind."""
        at = self.at
        while at < len(self.tokens) and self.tokens[at].type in {"quote", "comma", "stop"}:
            self.quoted = self.quoted or self.tokens[at].text * (self.tokens[at].type == "quote")
            at += 1
        if self.quoted and at < len(self.tokens):
            self.at = at

    def _possessor_in_bracket(self) -> bool:
        """ "[Mao Zedong's] Audience with": the bracket is the possessor."""
        token = self.tokens[self.at] if self.at < len(self.tokens) else None
        if token and token.type == "bracket" and token.lower.endswith(("'s", "’s")):
            inner = tokenise(self.title[: token.end - 2], token.start)
            self.add("participants", inner)
            self.at += 1
            return True
        return False

    def take(self, phrase: Phrase) -> None:
        """The kind, and the number right after it."""
        self.kind, self.talk, self.word = phrase.code, phrase.talk, phrase.word
        if phrase.word == "summary":
            add(self.marks, "summary")
        self.at += phrase.length
        self.fresh = True
        self._bare()

    def _bare(self) -> None:
        """A number right after the kind: "Telegram 3600"."""
        if self.at < len(self.tokens) and (value := bare_at(self.tokens, self.at)):
            self.numbers.append(number(value, self.kind))
            self.at += 1

    def _prefix(self, start: int, end: int, possessor: bool) -> None:
        """Who stands before the kind."""
        prefix = _without_adjectives(self.tokens[start:end])
        if not prefix or possessor:
            return
        if prefix[-1].type in {"comma", "stop"}:
            self.originated = self.add("senders", _trim(prefix))
            if self.kind == "record-of-conversation" and len(self.sides["senders"]) > 1:
                self.sides["participants"], self.sides["senders"] = self.sides["senders"], []
            return
        if _possessive(prefix[-1]):
            self._possessors(prefix)
            return
        following = self.tokens[self.at].lower if self.at < len(self.tokens) else ""
        if any(t.lower in lexicon.BODIES or t.lower in lexicon.OFFICES or _is_agency(t) for t in prefix):
            together = self.kind == "interview" or (self.talk and following == "with")
            self.add("participants" if together else "senders", prefix)
            return
        people = read_people(self.title, _names_joined(self.title, prefix))
        if not people.units or any(unit.type != "person" for unit in people.units):
            return
        if self.talk and (len(prefix) > 1):
            self._store("participants", people.units, people.aliases)
        elif len(people.units) > 2 or following == "to" or is_initial(prefix[0]):
            self._store("senders", people.units, people.aliases)

    def _is_bare(self, at: int) -> bool:
        return bool(bare_at(self.tokens, at))

    def _possessors(self, prefix: tuple[Token, ...]) -> None:
        """ "Zhou Enlai's Meeting with": those who have a talk take part in it; of anything else they are the authors."""
        last = prefix[-1]
        cut = 2 if last.text.endswith(("'s", "’s")) else 1
        named = _retokenised(self.title, prefix, last.end - cut)
        if self.talk or len(read_people(self.title, named).units) == 1:
            self.add("participants" if self.talk else "senders", named)

    def _without_kind(self, start: int, end: int) -> None:
        tokens = self.tokens
        self.fresh = False
        if end >= len(tokens) or end == start:
            self.at = start
            return
        people = read_people(self.title, _trim(tokens[start:end]))
        known = bool(people.units) and all(unit.type in _KNOWN for unit in people.units)
        if known and tokens[end].type == "quote" and tokens[end - 1].type in {"comma", "stop"}:
            self._store("senders", people.units, people.aliases)
            self.at = end
        elif known and tokens[end].lower == "to" and tokens[end - 1].type != "stop":
            after = run_end(tokens, end + 1, role="recipients")
            others = read_people(self.title, tokens[end + 1 : after])
            ends = after >= len(tokens) or tokens[after].type != "word" or tokens[after].lower in _SUBJECT | {"via", "for"}
            if ends and others.units and all(unit.type in _KNOWN for unit in others.units):
                self._store("senders", people.units, people.aliases)
                self.at = end
        elif known and tokens[end].lower in _MEET and len(people.units) > 1:
            self._store("participants", people.units, people.aliases)
            self.at = end + 1

    # ------------------------------------------------------------------ the clauses

    def clauses(self) -> None:
        """Everything after the head, until nothing more is understood."""
        while self.at < len(self.tokens):
            before = self.at
            if not self._point() and not self._value():
                self._clause()
            if self.at == before:
                self.at += 1

    def _point(self) -> bool:
        """Points, quotations and brackets."""
        token = self.tokens[self.at]
        if token.type in {"comma", "stop"}:
            self.fresh = True
        elif token.type == "quote":
            self.quoted = self.quoted or token.text
        elif token.type in {"bracket", "paren"}:
            self._bracket(token)
        else:
            return False
        self.at += 1
        return True

    def _bracket(self, token: Token) -> None:
        if token.lower.startswith("via "):
            self.via.append(token.text[4:].strip())
            return
        inner = tokenise(token.text)
        if self.kind is None and not self.quoted:
            self.kind = _kind_of_quotation(token.text)
        if inner:
            values, after = number_at(inner, 0)
            if values and after == len(inner):
                self.numbers.extend(number(value, self.kind) for value in values)

    def _value(self) -> bool:
        """Numbers, dates and markings of secrecy."""
        tokens, at = self.tokens, self.at
        if self._date() or self._time():
            return True
        if not self.closed or self.fresh:
            values, after = number_at(tokens, at)
            if not values and self.fresh and self.at and tokens[at - 1].type == "comma" and (code := code_at(tokens, at)):
                values, after = (code,), at + 1
            if values:
                self.numbers.extend(number(value, self.kind) for value in values)
                self.at = after
                return True
        return self._marking()

    def _date(self) -> bool:
        start = self.tokens[self.at].start
        for first, last in self.dates:
            if first <= start < last:
                while self.at < len(self.tokens) and self.tokens[self.at].start < last:
                    self.at += 1
                self.fresh = False
                return True
        return False

    def _time(self) -> bool:
        """A time of day: "10:30 a.m., Tuesday"."""
        tokens, at = self.tokens, self.at
        last = at
        while last < len(tokens) and last < at + 4 and (tokens[last].text[0].isdigit() or tokens[last].text == ":"):
            last += 1
        if last > at and last < len(tokens) and tokens[last].lower in {"a.m", "p.m", "am", "pm", "hours"}:
            self.at = last + 1
            return True
        if tokens[at].lower in _WEEKDAYS:
            self.at += 1
            return True
        return False

    def _marking(self) -> bool:
        for length in (4, 3, 2, 1):
            words = " ".join(token.lower for token in self.tokens[self.at : self.at + length])
            if words in lexicon.MARKINGS:
                self.at += length
                return True
        return False

    def _clause(self) -> None:
        token = self.tokens[self.at]
        clause = _CLAUSES.get(token.lower)
        if self.closed and not self.fresh:
            self.topic()
        elif clause is not None:
            clause(self)
        elif token.lower in _SENT:
            self.at += 1
        elif token.lower in _SUBJECT or not self.fresh:
            self.topic()
        else:
            self._after_comma()

    def _after_comma(self) -> None:
        """A second kind, or people in comma style: "Cable, A to B"."""
        phrase = phrase_at(self.tokens, self.at)
        if phrase is not None and self._takes_second(phrase):
            self._second(phrase)
            return
        end = run_end(self.tokens, self.at, role="senders")
        if end == self.at:
            self.topic()
            return
        self._comma_style(end)

    def _takes_second(self, phrase: Phrase) -> bool:
        """Whether a kind after a comma is one, not a word of the subject: "Plans for Mao's Visit"."""
        if self.sides["recipients"] or self.closed:
            return False
        return self.originated or self.kind in _JOURNALS or phrase.talk or not self.sides["senders"]

    def _second(self, phrase: Phrase) -> None:
        """Where two kinds stand the first wins, except that a journal's record of a talk is a record of a talk."""
        if self.kind is None and not self.originated and not any(self.sides.values()):
            self.kind = phrase.code
        if self.kind in _JOURNALS and phrase.code in _FORMS_OF_TALK:
            self.kind = phrase.code
            self.sides["participants"].extend(self.sides["senders"])
        self.talk = self.talk or phrase.talk
        self.at += phrase.length
        self.fresh = True
        if phrase.code == self.kind:
            self._bare()

    def _comma_style(self, end: int) -> None:
        if self._possessed(end):
            return
        following = self.tokens[end] if end < len(self.tokens) else None
        people = read_people(self.title, self.tokens[self.at : end])
        known = bool(people.units) and all(unit.type in _KNOWN for unit in people.units)
        opens = following is not None and following.lower in {"to", "with"}
        settled = bool(self.sides["senders"]) and not _only_places(self.sides["senders"])
        if not known or (settled and not opens) or (not opens and _only_places(people.units)):
            self.topic()
            return
        if settled and not self.talk:
            self.topic()
            return
        if not self.talk:
            if _only_places(self.sides["senders"]):
                self.sides["senders"].clear()
                self.sides["recipients"].clear()
            self._store("senders", people.units, people.aliases)
        elif not self.sides["participants"]:
            self._store("participants", people.units, people.aliases)
        self._go(end)

    def topic(self) -> None:
        """What the document is about; read on at the next point that opens a number, date or quotation."""
        start = self.at
        self.closed = True
        first = start + (self.tokens[start].lower in _SUBJECT)
        if self._talk_about(first):
            return
        end = after_run(self.tokens, start + 1)
        while first < end and self.tokens[first].type == "stop":
            first += 1
        if first < end and not self.subject:
            self.subject = self.title[self.tokens[first].start : self.tokens[end - 1].end]
        self._go(end)

    def _talk_about(self, at: int) -> bool:
        """ "Information on the Meeting with": those who met are read, if nobody has been yet."""
        word = self.tokens[self.at].lower
        if any(self.sides.values()) and (word not in _ABOUT or self.sides["recipients"]) or self.talk:
            return False
        while at < len(self.tokens) and (self.tokens[at].lower in FILLERS or self.tokens[at].text[0].isdigit()):
            at += 1
        phrase = phrase_at(self.tokens, at) if at < len(self.tokens) else None
        after = at + phrase.length if phrase else at
        if phrase is None or not phrase.talk or after >= len(self.tokens):
            return False
        if self.tokens[after].lower not in {"with", "between"}:
            return False
        if word in _ABOUT:
            self.subject = self.title[self.tokens[at].start : self.tokens[after_run(self.tokens, at) - 1].end]
        self.talk, self.closed = True, False
        self._go(after)
        return True

    def _possessed(self, end: int) -> bool:
        """ "Zhou Enlai's Meeting with": who is named up to `end` has a talk that the next words name."""
        phrase = phrase_at(self.tokens, end) if end < len(self.tokens) else None
        if phrase is None or not phrase.talk or not _possessive(self.tokens[end - 1]):
            return False
        self.talk = True
        self._possessors(self.tokens[self.at : end])
        self._go(end + phrase.length)
        return True

    def _go(self, at: int) -> None:
        self.at = at
        self.fresh = False

    # ------------------------------------------------------------------ people

    def add(self, role: Role, tokens: tuple[Token, ...]) -> bool:
        """Whether all of `tokens` are people, offices, bodies or places, who are then listed."""
        people = read_people(self.title, tokens) if tokens else None
        if people is None or not people.units or people.units[0].type not in _KNOWN:
            return False
        self._store(role, people.units, people.aliases)
        return True

    def _store(self, role: Role, units: tuple[Unit, ...], aliases: tuple[Alias, ...]) -> None:
        self.sides[role].extend(unit for unit in units if unit.type in _KNOWN)
        self.aliases.extend(alias for alias in aliases if alias not in self.aliases)

    def run(self, role: Role, skip: int = 1) -> bool:
        """List those who are named after the word at the cursor."""
        start = self.at + skip
        end = run_end(self.tokens, start, role=role)
        if role == "recipients":
            end = self._before_dispatch(start, end)
        if role != "recipients" and end > start:
            self.at = start
            if self._possessed(end):
                return True
            self.at = start - skip
        if end < len(self.tokens) and end > start and _possessive(self.tokens[end - 1]):
            phrase = phrase_at(self.tokens, end)
            if phrase is None or phrase.talk or phrase.code is None:
                self.topic()
                return False
        elif self._runs_into_talk(start, end):
            self.topic()
            return False
        named = self.tokens[start:end]
        if end == start or not (self.add(role, named) or (self.kind == "appeal" and self._appealed(role, named))):
            self.topic()
            return False
        self._go(end)
        return True

    def _runs_into_talk(self, start: int, end: int) -> bool:
        """ "Minutes of Sino-Polish Talks": the talk's name, nobody's; but "of Politburo Discussions" has a body."""
        phrase = phrase_at(self.tokens, end) if start < end < len(self.tokens) else None
        if phrase is None or self.tokens[end - 1].type != "word":
            return False
        return all(unit.type != "body" for unit in read_people(self.title, self.tokens[start:end]).units)

    def _appealed(self, role: Role, named: tuple[Token, ...]) -> bool:
        """Appeals go to anybody: "to All Workers"."""
        if role == "recipients":
            start, end = named[0].start, named[-1].end
            self._store(role, (Unit("body", start, end, start, end),), ())
        return role == "recipients"

    def _before_dispatch(self, start: int, end: int) -> int:
        """ "from Baku to Moscow, Bagirov to Stalin": the comma after a place, where another "to" follows."""
        if end >= len(self.tokens) or self.tokens[end].lower != "to":
            return end
        lowers = [token.lower for token in self.tokens[start:end]]
        after = start + lexicon.place_at(lowers, 0)
        return after if start < after < end and self.tokens[after].type == "comma" else end

    def sender(self) -> None:
        """from, by"""
        if self._talk_about(self.at + 1):
            return
        if self.talk:
            self.run("participants" if self.tokens[self.at].lower == "from" else "senders")
        else:
            self.run("senders", self._of_meeting() if self.kind in _OF_MEETINGS else 1)

    def recipient(self) -> None:
        """to"""
        if self.talk and not self.sides["senders"]:
            self.topic()
        else:
            self.run("recipients")

    def meant_for(self) -> None:
        """for: recipients, unless it is a day's journal or a purpose."""
        following = self.at + 1
        if following < len(self.tokens) and any(
            first <= self.tokens[following].start < last for first, last in self.dates
        ):
            self.at += 1
        elif self.talk or self.kind in _JOURNALS:
            self.topic()
        else:
            self.run("recipients")

    def of(self) -> None:
        """of: the author of a letter, the body whose minutes they are, the parties of a talk."""
        if self._occasion():
            return
        if self.talk:
            if self.sides["participants"]:
                self.run("participants")
                return
            end = run_end(self.tokens, self.at + 1, role="participants")
            following = self.tokens[end].lower if end < len(self.tokens) else ""
            units = read_people(self.title, self.tokens[self.at + 1 : end]).units
            bodies = bool(units) and all(unit.type == "body" for unit in units)
            self.run("participants" if following == "with" or not bodies else "senders")
            return
        self.run("senders", self._of_meeting())

    def _occasion(self) -> bool:
        """ "Letter of Congratulations", "Transcript of Discussions between", "List of Advisors": nobody yet."""
        following = self.tokens[self.at + 1].lower if self.at + 1 < len(self.tokens) else ""
        if following in _OCCASIONS:
            self._go(self.at + 2)
        elif self.word in _LISTS:
            self.topic()
        else:
            return self._talk_about(self.at + 1)
        return True

    def _of_meeting(self) -> int:
        return 1 + _meeting_words(self.tokens, self.at + 1)

    def between(self) -> None:
        """between"""
        self.run("participants")

    def together(self) -> None:
        """with: the other party of a talk."""
        if self.talk:
            self.run("participants")
        else:
            self.topic()

    def through(self) -> None:
        """via"""
        end = run_end(self.tokens, self.at + 1, role="via")
        if end > self.at + 1:
            self.via.append(self.title[self.tokens[self.at + 1].start : self.tokens[end - 1].end])
        self._go(max(end, self.at + 1))

    def also(self) -> None:
        """and: another kind beside the first, or "and convey to"."""
        following = self.at + 1
        if following < len(self.tokens) and (phrase := phrase_at(self.tokens, following)):
            self.at = following + phrase.length
        elif following < len(self.tokens) and self.tokens[following].lower in {"convey", "forward", "copy"}:
            self.at = following + 1
        else:
            self.topic()


_CLAUSES: dict[str, Callable[[_Reader], None]] = {
    "from": _Reader.sender,
    "by": _Reader.sender,
    "of": _Reader.of,
    "to": _Reader.recipient,
    "for": _Reader.meant_for,
    "between": _Reader.between,
    "with": _Reader.together,
    "receives": _Reader.together,
    "received": _Reader.together,
    "meets": _Reader.together,
    "met": _Reader.together,
    "via": _Reader.through,
    "and": _Reader.also,
}


def read_title(title: str) -> TitleReading:
    """What a title says about its document. Anything is answered; what is not understood is left out.

    Only the first 2,000 characters are read.
    """
    tokens, marks = without_marks(tokenise(title))
    while tokens:
        mark, length = head_mark(tokens)
        if not length or length >= len(tokens):
            break
        add(marks, mark)
        tokens = tokens[length:]
    dates = tuple(
        (first, last)
        for first, last in dates_in(title, LONGEST)
        if not any(token.type == "quote" and token.start <= first < token.end for token in tokens)
        and not title[:first].rstrip().endswith(("No.", "No", "№", "#"))
    )
    reader = _Reader(title, tokens, dates, marks=marks)
    if tokens:
        reader.head()
        reader.clauses()
    return _reading(reader)


def _reading(reader: _Reader) -> TitleReading:
    title = reader.title
    kind, recipients = reader.kind, reader.sides["recipients"]
    if kind is None and reader.quoted:
        kind = _kind_of_quotation(reader.quoted)
    return TitleReading(
        title=title,
        kind=kind,
        numbers=tuple(reader.numbers),
        senders=tuple(correspondent(title, unit) for unit in _without_places(reader.sides["senders"])),
        recipients=tuple(correspondent(title, unit) for unit in _without_places(recipients)),
        participants=tuple(correspondent(title, unit) for unit in reader.sides["participants"]),
        via=tuple(reader.via),
        aliases=tuple(reader.aliases),
        dates=tuple(title[first:last] for first, last in reader.dates),
        subject=reader.quoted or reader.subject,
        marks=tuple(reader.marks),
    )


def _kind_of_quotation(quoted: str) -> str | None:
    tokens, _ = without_marks(tokenise(quoted))
    starts = [0, *(index + 1 for index, token in enumerate(tokens) if token.text == ":")]
    for start in starts:
        end = start
        while end < min(len(tokens), start + 3):
            if phrase := phrase_at(tokens, end):
                return phrase.code
            if tokens[end].type != "word" or tokens[end].lower not in _BEFORE_KIND | lexicon.DEMONYMS:
                break
            end += 1
    return None


def _without_places(units: list[Unit]) -> list[Unit]:
    """The units without places, where others than places stand beside them."""
    return units if _only_places(units) else [unit for unit in units if unit.type != "place"]


def _only_places(units: list[Unit] | tuple[Unit, ...]) -> bool:
    return bool(units) and all(unit.type == "place" for unit in units)


def _trim(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    while tokens and tokens[-1].type in {"comma", "stop"}:
        tokens = tokens[:-1]
    return tokens


def _without_adjectives(prefix: tuple[Token, ...]) -> tuple[Token, ...]:
    """What stands before the kind, without what describes the kind: "Background", "Top Secret", "Official"."""
    last = max((index for index, token in enumerate(prefix) if token.type == "comma"), default=-1)
    tail = prefix[last + 1 :]
    if last >= 0 and all(
        token.type == "word" and (token.lower == "official" or lexicon.is_common(token.lower)) for token in tail
    ):
        if not any(token.lower in lexicon.BODIES or token.lower in lexicon.OFFICES - {"official"} for token in tail):
            return prefix[: last + 1]
    owner = next((index for index, token in enumerate(prefix) if _possessive(token)), None)
    if owner is not None and all(token.lower in FILLERS for token in prefix[owner + 1 :]):
        return prefix[: owner + 1]
    return prefix


def _names_joined(title: str, prefix: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "Gromyko-Andropov-Ustinov" as three names."""
    if len(prefix) != 1 or prefix[0].text.count("-") < 2:
        return prefix
    tokens: list[Token] = []
    at = prefix[0].start
    for name in prefix[0].text.split("-"):
        if tokens:
            tokens.append(Token("comma", at - 1, at, ",", ","))
        tokens.append(Token("word", at, at + len(name), name, name.lower()))
        at += len(name) + 1
    return tuple(tokens)


def _possessive(token: Token) -> bool:
    return token.lower.endswith(("'s", "s'"))


def _is_agency(token: Token) -> bool:
    return token.text.isupper() and len(token.text) > 2 and token.text not in lexicon.ACRONYMS_OF_PLACES


def _retokenised(title: str, tokens: tuple[Token, ...], end: int) -> tuple[Token, ...]:
    """The same tokens with the last one ending at `end`."""
    return tuple(token for token in tokenise(title[:end], tokens[0].start))


def _meeting_words(tokens: tuple[Token, ...], at: int) -> int:
    """How many tokens of "the Meeting of the" stand before the body that met."""
    start = at
    while at < len(tokens) and tokens[at].type == "word" and (
        tokens[at].lower in FILLERS or tokens[at].text[0].isdigit() or tokens[at].lower in _ORDINALS
    ):
        at += 1
    phrase = phrase_at(tokens, at) if at < len(tokens) else None
    index = at + phrase.length if phrase and phrase.length == 1 else at
    if phrase and index < len(tokens) and tokens[index].lower == "of":
        return index + 1 - start
    return 0
