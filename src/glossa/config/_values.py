"""What every table of glossa.toml needs: values of the kind that is expected, and the words for those that are not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from glossa.config._toml import TomlFile
from glossa.config.nearest import nearest
from glossa.errors import ExitCode, GlossaError
from glossa.text.languages import LanguageTag, language_tag

T = TypeVar("T")

_WORDS = {str: "a string", bool: "true or false"}


def typed(file: TomlFile, path: tuple[str, ...], value: object, kind: type[T]) -> T:
    """Returns a value of the kind that is expected; raises `GlossaError` for another."""
    if not isinstance(value, kind):
        raise wrong(file, path, _WORDS[kind])
    return value


def strings_in(file: TomlFile, path: tuple[str, ...], value: object) -> list[str]:
    """Returns a list of strings; raises `GlossaError` for anything else."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise wrong(file, path, 'a list of strings: ["...", "..."]')
    return value


def table_in(file: TomlFile, path: tuple[str, ...], value: object) -> Mapping[str, object]:
    """Returns a table; raises `GlossaError` for anything else."""
    if not isinstance(value, dict):
        raise wrong(file, path, f"a table: [{'.'.join(path)}]")
    return value


def language_in(tag: str, origin: str) -> LanguageTag:
    """Reads a language tag; raises `GlossaError`, with its place, for one that is none."""
    try:
        return language_tag(tag)
    except GlossaError as fault:
        raise GlossaError(f"{origin}: {fault.message}", hint=fault.hint, exit_code=fault.exit_code) from None


def wrong(file: TomlFile, path: tuple[str, ...], expected: str) -> GlossaError:
    """Says that a value is of the wrong kind."""
    return GlossaError(
        f"{file.place(*path)}: {'.'.join(path)} must be {expected}",
        hint="Mend it there; `glossa config` shows what is read.",
        exit_code=ExitCode.INPUT,
    )


def unknown(file: TomlFile, path: tuple[str, ...], known: tuple[str, ...]) -> GlossaError:
    """Says that there is no such key, and which one may be meant."""
    message = f"{file.place(*path)}: unknown key {'.'.join(path)}"
    return GlossaError(message, hint=nearest(path[-1], known, "keys"), exit_code=ExitCode.INPUT)
