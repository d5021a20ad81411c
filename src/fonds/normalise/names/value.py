"""The values that readings of names are made of: parts, forms, and the answer to “is this the same name?”."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["person", "body", "place", "unknown"]
Order = Literal["inverted", "family-first", "given-first", "single", "unknown"]
Same = Literal["no", "possibly", "yes"]


@dataclass(frozen=True, slots=True)
class Parts:
    """One way of dividing a name into its parts; every word stands as the source wrote it."""

    family: str = ""
    """With its particle, as it is said: "von Ribbentrop", "Ibn Saud". A second surname belongs to it."""
    given: tuple[str, ...] = ()
    """Given names and initials in their order: ("Iosif",), ("I.",), ("Kai-shek",)."""
    patronymic: str = ""
    """"Vissarionovich", or its initial where two initials stand beside a Russian surname ("V.")."""
    order: Order = "unknown"
    """How the source wrote them: `inverted` is the library's "Sheng, Shicai"."""
    reason: str = ""
    """A sentence: what speaks for this division."""


@dataclass(frozen=True, slots=True)
class PersonalName:
    """What was understood of a name, which stands in `text` unaltered. A body keeps its whole name in `family`."""

    text: str
    kind: Kind = "unknown"
    readings: tuple[Parts, ...] = ()
    """Every division that the name allows, the most usual first: more than one where nothing decides the order."""
    titles: tuple[str, ...] = ()
    """Ranks, offices and forms of address, as written: "Cde.", "Gen.", "тов."."""
    suffixes: tuple[str, ...] = ()
    """"Jr.", "III"."""
    aliases: tuple[str, ...] = ()
    """Names written beside it for the same bearer: names in brackets, names at birth, other scripts."""
    nicknames: tuple[str, ...] = ()
    """Single words in quotes or parentheses that stand for the given names: "Tony"."""
    born: int | None = None
    died: int | None = None
    active: tuple[int, int] | None = None
    """First and last year of activity ("fl. 1650-1670")."""
    qualifier: str = ""
    """What a library adds in parentheses to tell bodies apart: "Korea : North"."""

    @property
    def parts(self) -> Parts:
        """The most usual division."""
        return self.readings[0] if self.readings else Parts()

    @property
    def family(self) -> str:
        """The family name of the most usual division; the whole name of a body."""
        return self.parts.family

    @property
    def given(self) -> tuple[str, ...]:
        """Given names of the most usual division."""
        return self.parts.given

    @property
    def patronymic(self) -> str:
        """The patronymic of the most usual division."""
        return self.parts.patronymic

    @property
    def order(self) -> Order:
        """The order of the words; `unknown` where several divisions are possible."""
        return self.parts.order if len(self.readings) == 1 else "unknown"

    @property
    def initials(self) -> tuple[str, ...]:
        """First letters of given names and patronymic: ("I", "V")."""
        names = [*self.given, *([self.patronymic] if self.patronymic else [])]
        return tuple(piece[0].upper() for name in names for piece in name.replace(".", " ").split())


@dataclass(frozen=True, slots=True)
class Form:
    """One form that a name can take, and what made it."""

    text: str
    script: str
    """ISO 15924: "Latn", "Cyrl", "Hani", "Bopo"."""
    scheme: str
    """A scheme of `schemes`: "pinyin", "wade-giles", "palladius", "bgn-pcgn"; empty where none was applied."""
    rule: str
    """A sentence: what was done, and how sure it is."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether two names are forms of one name. The same name is not the same person."""

    same: Same
    reasons: tuple[str, ...] = ()
    """Sentences, the weightiest first; never empty."""
