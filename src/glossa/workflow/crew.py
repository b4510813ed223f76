"""The engines of a project: which there are, which are ready, which would be used."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass, field

from glossa.config import Config
from glossa.engines import DICTIONARIES, ENGINES, Engine, Pair, Privacy, Readiness
from glossa.errors import ExitCode, GlossaError
from glossa.masking import MaskStyle
from glossa.text.counting import counted
from glossa.workflow.drafting import draft
from glossa.workflow.engine_settings import (
    NotReady,
    address,
    check_settings,
    named_address,
    refuse_exposure,
    unknown_engine,
)
from glossa.workflow.mask_cache import Measured, candidates, kept_style, measured

Renderings = MutableMapping[tuple[str, Pair, str], str]
"""What an engine makes of a bare term, by its id, the languages, and the term."""


@dataclass(frozen=True, slots=True)
class Crew:
    """The engines of one run for one pair of languages, in the order in which they are tried."""

    ready: tuple[Engine, ...]
    absent: Mapping[str, str]
    """Why an engine cannot help with this pair, by its id."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """Where an engine sends texts if somebody gave it an address, and who, by its id."""
    styles: Mapping[str, MaskStyle] = field(default_factory=dict)
    """The stand-ins that an engine was found to carry over best, by its id."""

    renderings: Renderings = field(default_factory=dict)
    """What its engines make of bare terms, as far as they were asked in this run."""

    def style(self, engine: Engine) -> MaskStyle:
        """Returns what stand-ins for an engine look like."""
        return self.styles.get(engine.id, engine.mask_style)

    def notice(self, engine: Engine, count: int) -> str:
        """Says who will read `count` segments; see `notice`."""
        return notice(engine, count, self.addresses.get(engine.id, ""))

    def reasons(self) -> str:
        """Says why none of the absent engines can help."""
        return "; ".join(f"{engine}: {reason}" for engine, reason in self.absent.items())


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """One engine as `glossa engines` lists it."""

    id: str
    summary: str
    needs: str
    privacy: Privacy
    readiness: Readiness
    place: int
    """Its place in the project's list, from 1; 0 when the project does not use it."""


def notice(engine: Engine, count: int, address: str = "") -> str:
    """Says who will read `count` segments that are sent to an engine; `""` where nothing leaves this machine.

    `address` is where they go if somebody gave the engine one.
    """
    sent = f"the text of {counted(count, 'segment')} is sent to"
    if address:
        return f"{engine.id}: {sent} {address}."
    if engine.privacy is Privacy.THIRD_PARTY:
        return f"{engine.id} is a third party's service: {sent} it."
    if engine.privacy is Privacy.OWN_SERVER:
        return f"{engine.id}: {sent} the server you named."
    return ""


def check_engines(config: Config) -> None:
    """Raises `GlossaError` for the first engine of the project that there is not, or the first wrong setting.

    Settings of the environment for engines that there are not do no harm: they may be another installation's.
    """
    known = ENGINES.ids()
    for name in config.engines:
        if name not in known:
            raise unknown_engine(config, "engines", name, known)
    for name in config.engine_settings:
        if name in known:
            check_settings(config, name, ENGINES.load(name))
        elif name in DICTIONARIES:
            check_settings(config, name, DICTIONARIES[name])
        elif config.is_from_file(f"engine.{name}"):
            raise unknown_engine(config, f"engine.{name}", name, known)


def hire(config: Config, pair: Pair) -> Crew:
    """Asks each engine of the project's list whether it can help with `pair`."""
    ready: list[Engine] = []
    absent: dict[str, str] = {}
    for name in config.engines:
        try:
            ready.append(_ready(config, name, pair))
        except NotReady as error:
            absent[name] = " - ".join(filter(None, (error.message, error.hint)))
    addresses = {engine.id: _address(config, engine.id) for engine in ready}
    kept = {engine.id: kept_style(config.root, measured_of(config, engine.id, pair)) for engine in ready}
    styles = {engine.id: style for engine in ready if (style := kept[engine.id]) in candidates(engine)}
    return Crew(tuple(ready), absent, addresses, styles)


def connect(config: Config, name: str) -> Engine:
    """Makes the engine `name` with the project's settings.

    Raises `GlossaError` when there is none of that name, or for a setting that it does not take; `NotReady` when a key
    would go where it must not.
    """
    kind = ENGINES.load(name)
    check_settings(config, name, kind)
    refuse_exposure(config, name, kind)
    return kind.connect(config.engine_settings.get(name, {}))


def _address(config: Config, name: str) -> str:
    return named_address(config, name, ENGINES.load(name))


def measured_of(config: Config, name: str, pair: Pair) -> Measured:
    """Returns what a measurement of the engine `name`, as it is set up here, is about."""
    return measured(name, address(config, name, ENGINES.load(name)), pair)


def said_of(config: Config, engine: Engine, count: int) -> str:
    """Says who will read `count` texts; see `notice`."""
    return notice(engine, count, _address(config, engine.id))


def ready_engine(config: Config, name: str, pair: Pair) -> Engine:
    """Makes an engine that can help with `pair`; raises `GlossaError` when it is not ready."""
    try:
        return _ready(config, name, pair)
    except NotReady as error:
        message = f"{name} is not ready: {error.message}"
        raise GlossaError(message, hint=error.hint, exit_code=ExitCode.ENGINE) from None


def _ready(config: Config, name: str, pair: Pair) -> Engine:
    """Makes an engine that can help with `pair`; raises `NotReady` when it cannot."""
    engine = connect(config, name)
    answer = engine.readiness(pair)
    if not answer.ready:
        raise NotReady(answer.reason, hint=answer.hint, exit_code=ExitCode.ENGINE)
    return engine


def list_engines(config: Config, pair: Pair | None) -> tuple[EngineInfo, ...]:
    """Returns every engine there is, those of the project's list first and in its order.

    Raises `GlossaError` as `check_engines` does.
    """
    check_engines(config)
    chosen = config.engines
    return tuple(
        _info(config, name, pair, chosen.index(name) + 1 if name in chosen else 0)
        for name in (*chosen, *(name for name in ENGINES.ids() if name not in chosen))
    )


def _info(config: Config, name: str, pair: Pair | None, place: int) -> EngineInfo:
    kind = ENGINES.load(name)
    try:
        readiness = connect(config, name).readiness(pair)
    except GlossaError as error:
        readiness = Readiness(ready=False, reason=error.message, hint=error.hint)
    return EngineInfo(name, kind.summary, kind.needs, kind.privacy, readiness, place)


def try_engine(config: Config, name: str, pair: Pair, text: str, announce: Callable[[str], None]) -> str:
    """Sends one sentence to an engine and returns what comes back; `announce` hears before that who will read it.

    Raises `GlossaError` when the engine is not ready or brings no translation.
    """
    engine = ready_engine(config, name, pair)
    if said := said_of(config, engine, 1):
        announce(said)
    answers = list(draft(engine, [text], pair))
    drafts = [drafted.drafts[text] for drafted in answers if text in drafted.drafts]
    if not drafts:
        faults = [fault for drafted in answers for fault in drafted.faults.values()]
        raise GlossaError(
            f"{name} brought no translation: {', '.join(faults)}",
            hint="`glossa engines` lists what each engine needs.",
            exit_code=ExitCode.ENGINE,
        )
    return drafts[0]
