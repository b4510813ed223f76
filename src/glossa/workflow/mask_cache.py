"""Which stand-ins an engine carries over best, as was measured: in `.glossa/cache/`, to be measured again if lost."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from glossa.engines import Engine, Pair
from glossa.masking import SHAPES_VERSION, MaskStyle
from glossa.store import write_whole


@dataclass(frozen=True, slots=True)
class Measured:
    """What a measurement is about. What was measured of anything else says nothing."""

    engine: str
    address: str
    """A digest of where the texts went, if somebody gave the engine an address."""
    source: str
    target: str
    shapes: str = SHAPES_VERSION


def measured(engine: str, address: str, pair: Pair) -> Measured:
    """Makes the key of a measurement; an address may hold a password, so it is not kept."""
    digest = sha256(address.encode("utf-8", "surrogatepass")).hexdigest()[:12] if address else ""
    return Measured(engine, digest, pair.source, pair.target)


def candidates(engine: Engine) -> tuple[MaskStyle, ...]:
    """Returns the styles an engine could be used with, its default first: one that reads markup wants markup."""
    if engine.mask_style is MaskStyle.MARKUP:
        return (MaskStyle.MARKUP,)
    return (engine.mask_style, *(style for style in MaskStyle if style is not engine.mask_style))


def keep_style(root: Path, key: Measured, style: MaskStyle) -> bool:
    """Keeps the best style for later runs; tells whether it could be written."""
    text = json.dumps({**asdict(key), "style": style.value}, ensure_ascii=False, indent=2)
    try:
        write_whole(_path(root, key), text.encode("utf-8", "backslashreplace"))
    except OSError:
        return False
    return True


def kept_style(root: Path | None, key: Measured) -> MaskStyle | None:
    """Returns the style that was kept; None where nothing was, or what is there is damaged or about something else."""
    if root is None:
        return None
    with suppress(OSError, ValueError, RecursionError):
        known = json.loads(_path(root, key).read_bytes())
        if isinstance(known, dict) and known == {**asdict(key), "style": known.get("style")}:
            return MaskStyle(known["style"])
    return None


def _path(root: Path, key: Measured) -> Path:
    return root / ".glossa" / "cache" / "masks" / f"{sha256(repr(key).encode()).hexdigest()[:16]}.json"
