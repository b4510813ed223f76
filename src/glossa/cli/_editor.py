"""Asking for a text in the person's own editor."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from shutil import rmtree

from glossa.cli._output import handed_over
from glossa.errors import ExitCode, GlossaError
from glossa.model.article import Entry
from glossa.model.term import TermMatch
from glossa.terminology import expected_text
from glossa.text.languages import LanguageTag, language_name

_MARK = "#: "
_EDITORS = ("sensible-editor", "nano", "vi")


def ask_editor(entry: Entry, language: LanguageTag, matches: Sequence[TermMatch], begun: str = "") -> str:
    """Opens $VISUAL or $EDITOR on the translation, the source above it as a comment, and returns what was saved.

    `begun` is a text to go on with instead. Raises `GlossaError` when there is no editor, or it ends with an error:
    then nothing is taken from it, and what it wrote stays where it is.
    """
    command = _command()
    page = _page(entry, language, matches, begun)
    folder = Path(tempfile.mkdtemp(prefix="glossa-"))
    path = folder / "segment.txt"
    path.write_text(page, encoding="utf-8")
    try:
        text = _edited(command, path)
    except GlossaError as error:
        if _is_untouched(folder, page):
            rmtree(folder, ignore_errors=True)
        else:
            error.hint = f"{error.hint} What it wrote is in {folder}."
        raise
    rmtree(folder, ignore_errors=True)
    return text


def _edited(command: Sequence[str], path: Path) -> str:
    try:
        with handed_over():
            done = subprocess.run([*command, str(path)], check=False)
    except OSError:
        raise _no_editor(command[0]) from None
    if done.returncode:
        raise _failed(f"The editor {command[0]} ended with an error")
    try:
        return _text(path.read_text(encoding="utf-8"))
    except OSError:
        raise _failed(f"The editor {command[0]} left no file") from None
    except UnicodeDecodeError:
        raise _failed(f"The editor {command[0]} did not save UTF-8") from None


def _is_untouched(folder: Path, page: str) -> bool:
    """Tells whether an editor wrote nothing: neither the text, nor a copy beside it as on a lost connection."""
    return all(found.name == "segment.txt" and found.read_bytes() == page.encode() for found in folder.iterdir())


def _command() -> list[str]:
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        words = shlex.split(named)
    except ValueError:
        raise _no_editor(named) from None
    if words:
        return words
    from shutil import which

    found = next((editor for editor in _EDITORS if which(editor)), None)
    if found is None:
        raise _no_editor("an editor")
    return [found]


def _failed(what: str) -> GlossaError:
    return GlossaError(what, hint="Nothing was changed.", exit_code=ExitCode.USAGE)


def _no_editor(name: str) -> GlossaError:
    return GlossaError(
        f"Cannot start {name}", hint="Set EDITOR, or give the text with --text.", exit_code=ExitCode.USAGE
    )


def _page(entry: Entry, language: LanguageTag, matches: Sequence[TermMatch], begun: str) -> str:
    target = entry.targets.get(language)
    stored = target.text if target else ""
    notes = [
        entry.segment.source,
        *(f"{match.term.text} = {expected_text(match, language)}" for match in matches),
        f"Write the {language_name(language)} text below. Lines that begin with {_MARK.strip()} are left out.",
        *(["Keep the codes such as <1> and </1>."] if entry.segment.codes else []),
        *([f"Yours was not stored; what is there now: {stored}"] if begun and stored else []),
    ]
    return "".join(f"{_MARK}{note}\n" for note in notes) + (begun or stored) + "\n"


def _text(page: str) -> str:
    lines = [line for line in page.splitlines() if not line.startswith(_MARK.strip())]
    return "\n".join(line.strip() for line in lines if line.strip())
