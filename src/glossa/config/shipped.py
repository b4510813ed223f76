"""The glossaries that come with glossa, and how a project's list of glossaries becomes paths."""

from __future__ import annotations

from pathlib import Path

from glossa.errors import ExitCode, GlossaError

SHIPPED = "glossa:"
"""What a shipped glossary's name begins with in glossa.toml."""

_PACKAGE = Path(__file__).parents[1]
_PLACES = (_PACKAGE / "glossaries", _PACKAGE.parents[1] / "glossaries")
"""In the installed package; in a checkout, beside `src`."""


def shipped_glossaries() -> list[str]:
    """Returns the names of the shipped glossaries, sorted: `international-news`."""
    return sorted(_shipped())


def shipped_glossary(name: str) -> Path:
    """Returns the file of a shipped glossary. Raises `GlossaError` when there is none of that name."""
    found = _shipped()
    if name not in found:
        raise GlossaError(
            f"No shipped glossary is called {name!r}",
            hint=f"Choose one of: {', '.join(SHIPPED + known for known in sorted(found)) or 'none is installed'}.",
            exit_code=ExitCode.INPUT,
        )
    return found[name]


def glossary_path(root: Path, name: str) -> Path:
    """Returns the file that an item of `glossaries` means: a shipped one, or a path relative to `root`."""
    if name.startswith(SHIPPED):
        return shipped_glossary(name.removeprefix(SHIPPED))
    return root / name


def _shipped() -> dict[str, Path]:
    return {path.stem: path for place in reversed(_PLACES) for path in place.glob("*.csv")}
