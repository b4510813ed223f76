"""What an engine is: the protocol that each file of this folder meets, and the faults an engine may report.

An engine says what one request may carry and sends one request. Packing, concurrency, time-outs' consequences,
retries and bisecting are the same for all and live in `_dispatch`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol, runtime_checkable

from glossa.masking import MaskStyle as MaskStyle
from glossa.text.languages import LanguageTag


class Privacy(Enum):
    """Who reads a text that is sent to an engine."""

    LOCAL = "local"
    """Nothing leaves this machine."""
    OWN_SERVER = "own server"
    """The text goes to the server whose address the user gave."""
    THIRD_PARTY = "third party"
    """The text goes to a company's service; used only when the user named the engine."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one engine bears."""

    characters: int = 5_000
    """The most code points in one request."""
    encoded_bytes: int = 100_000
    """The most bytes in one request, in the encoding that the engine's transport uses (see `Engine.weigh`)."""
    texts: int = 50
    """The most texts in one request."""
    concurrency: int = 4
    """The most requests under way at once."""
    interval: float = 0.0
    """The least time between the starts of two requests, in seconds."""
    timeout: float = 20.0
    """The longest that an engine may keep silent, in seconds.

    A local program gets it for its whole run. A service gets it to accept the connection and again for each piece of
    its answer, so one that sends a little at a time may take longer, until `_dispatch` gives it up.
    """
    attempts: int = 4
    """How often one request is tried before it counts as failed."""


@dataclass(frozen=True, slots=True)
class Pair:
    """From which language into which."""

    source: LanguageTag
    target: LanguageTag


@dataclass(frozen=True, slots=True)
class TermPair:
    """A term and its preferred rendering, for an engine that has a glossary of its own."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A term as it stands in a source text, for an engine that knows grammar."""

    surface: str
    """What stands in the text: `news agencies`."""
    term: str
    """The glossary's form of it: `news agency`."""
    rendering: str
    """The preferred target term: `agencia de noticias`."""
    gender: str = ""
    """Its gender, where the glossary says it: `masculine`, `feminine`, `neuter` or `common`."""
    part_of_speech: str = ""
    """What the glossary says of it: `noun`, `proper noun`."""
    forms: tuple[str, ...] = ()
    """Its inflected forms that the glossary lists."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A target term in the form that its place calls for."""

    text: str
    """`agencias de noticias`."""
    grammar: str = ""
    """What the engine wants to be told of the stand-in (`as="..."` in its element); `""` where it can say nothing."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether an engine can be used now; if not, why, and what to do."""

    ready: bool
    reason: str = ""
    hint: str = ""


class Engine(Protocol):
    """An engine that is configured and can be called from several threads at once."""

    @property
    def id(self) -> str:
        """The name of its file."""
        ...

    @property
    def privacy(self) -> Privacy:
        """Who reads what is sent."""
        ...

    @property
    def limits(self) -> Limits:
        """What it bears."""
        ...

    @property
    def mask_style(self) -> MaskStyle:
        """What it carries over untouched."""
        ...

    @property
    def takes_terms(self) -> bool:
        """Whether `send` does something with its `terms`."""
        ...

    def readiness(self, pair: Pair | None = None) -> Readiness:
        """Tells, without sending any text, whether the engine can be used (for `pair`)."""
        ...

    def weigh(self, text: str) -> int:
        """Returns how many bytes `text` takes in a request (percent-encoded in a URL, UTF-8 in a body)."""
        ...

    def send(self, texts: Sequence[str], pair: Pair, terms: Sequence[TermPair] = ()) -> list[str]:
        """Sends one request and returns the translations, as many as `texts`, in their order.

        A text has no line breaks. Raises `EngineBusy`, `EngineRefused` or `EngineGarbled`, nothing else.
        """
        ...


@runtime_checkable
class Grammarian(Protocol):
    """An engine that also knows the grammar of the target language; its mask style is `MARKUP`.

    It can make the words round a stand-in agree with the term that the stand-in is for.
    """

    def fit(self, occurrences: Sequence[Occurrence], pair: Pair) -> list[Fitted]:
        """Returns, for each occurrence, the form of its rendering that the place calls for, and its grammar.

        Raises `EngineBusy`, `EngineRefused` or `EngineGarbled`, nothing else.
        """
        ...


@runtime_checkable
class NameTaker(Protocol):
    """An engine that can be told in the text itself how a name is rendered.

    It is told of names alone: such an engine puts the rendering in as it is, and a word of another kind might have to
    agree with its neighbours.
    """

    def marked(self, name: str, rendering: str) -> str:
        """Returns what to send in the place of `name` so that `rendering` comes back."""
        ...

    def shows_marks(self, answer: str) -> bool:
        """Tells whether what belongs to the request has got into an answer."""
        ...


@runtime_checkable
class GlossaryOwner(Protocol):
    """An engine that has a glossary of its own and may not take every term into it."""

    def entered(self, terms: Sequence[TermPair], pair: Pair) -> frozenset[TermPair]:
        """Returns those of `terms` that the glossary had when they were sent last. Sends nothing."""
        ...


class SettingRole(Enum):
    """What a setting can do to its user, and so who may say it."""

    PLAIN = "plain"
    """How the engine works."""
    ADDRESS = "address"
    """Where the texts go."""
    IDENTITY = "identity"
    """Who the user is, such as a key; one of the environment goes to no address that only the project's file names."""
    PROGRAM = "program"
    """What is run on this machine; the project's file, which may be somebody else's, cannot say it."""


@dataclass(frozen=True, slots=True)
class EngineSetting:
    """A setting that an engine takes."""

    name: str
    """`key` in `[engine.deepl]`, `GLOSSA_ENGINE_DEEPL_KEY` in the environment."""
    role: SettingRole = SettingRole.PLAIN
    variable: str = ""
    """What gives it where nothing else does: `DEEPL_API_KEY`."""


class EngineKind(Protocol):
    """The public object of an engine's file: what there is to know before it is configured."""

    id: str
    """The name of the file."""
    summary: str
    """One line for `glossa engines`."""
    needs: str
    """What the user must provide: `a local program`, `an API key in DEEPL_API_KEY`, `nothing`."""
    privacy: Privacy

    @property
    def settings(self) -> Sequence[EngineSetting]:
        """What `connect` takes."""
        ...

    def connect(self, settings: Mapping[str, str]) -> Engine:
        """Makes an engine from `[engine.<id>]` of glossa.toml, overlaid by the environment.

        Does no I/O. Raises `GlossaError` for an unknown or unusable setting.
        """
        ...


class EngineFault(Exception):
    """A request did not bring translations. The message names neither a key nor a text."""


class EngineBusy(EngineFault):
    """Worth another try: a time-out, a broken connection, a 429 or a 5xx."""

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        """How long the service asked to be left alone, in seconds."""


class EngineRefused(EngineFault):
    """Not worth another try with any text: no key, an unsupported pair, a program that is not installed."""


class EngineGarbled(EngineFault):
    """The answer is not a translation of what was sent: too few lines, error text, nothing. Fewer texts may help."""
