"""A project: a folder, its settings, its articles."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from shlex import quote

from glossa.config import SHIPPED, Config, find_project, load_config
from glossa.errors import ExitCode, GlossaError
from glossa.store import ArticleStore, store_for, stores
from glossa.text.languages import LanguageTag


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with its settings; without a `glossa.toml` the defaults hold."""

    root: Path
    config: Config

    def article_name(self, path: Path) -> str:
        """Returns what the project calls the file: its path below the project's folder, with forward slashes."""
        try:
            full = path.absolute().resolve()
        except RuntimeError:
            raise GlossaError(f"{path} is a link that leads to itself", hint="Name the article's own file.") from None
        root = self.root.resolve()
        if not full.is_relative_to(root):
            raise GlossaError(
                f"{path} is outside the project in {self.root}",
                hint="Put the article into the project's folder, or name another project with --project.",
                exit_code=ExitCode.USAGE,
            )
        return full.relative_to(root).as_posix()

    def store(self, path: Path) -> ArticleStore:
        """Returns the store of the article at `path`, whether or not anything is in it."""
        return store_for(self.root, self.article_name(path))

    def existing_store(self, path: Path) -> ArticleStore:
        """Returns the store of an article that was translated before; raises `GlossaError` when there is none."""
        store = self.store(path)
        if not store.exists():
            known = self._known_names()
            hint = f"Run `glossa translate {quote(str(path))} --to LANGUAGE` first."
            if known and not _is(path.exists):
                hint = f"The project has: {', '.join(known[:5])}{', ...' if len(known) > 5 else ''}."
            raise GlossaError(f"Nothing is known of {path} in the project at {self.root}", hint=hint)
        return store

    def stores(self) -> tuple[ArticleStore, ...]:
        """Returns the stores of all articles of the project, by name."""
        return tuple(stores(self.root))

    def _known_names(self) -> list[str]:
        names: list[str] = []
        for store in self.stores():
            with suppress(GlossaError):  # another article's damaged store is not what was asked about
                names.append(store.summary().name)
        return names


def open_project(near: Path, named: Path | None, environ: Mapping[str, str], flags: Mapping[str, object]) -> Project:
    """Opens the project that `near` (a file or folder) belongs to, or the one that was `named`.

    Where there is no `glossa.toml` and no `.glossa` above it, the folder of `near` becomes the project. Glossaries
    among the flags are named from the current folder.
    """
    if named is not None and not named.is_dir():
        raise GlossaError(f"No such folder: {named}", hint="--project takes the folder that holds glossa.toml.")
    start = near if _is(near.is_dir) else near.parent
    root = (named or find_project(start.absolute()) or start).absolute()
    glossaries = flags.get("glossaries")
    named_glossaries = [_from(root, name) for name in glossaries] if isinstance(glossaries, list) else []
    return Project(root, load_config(root, environ, {**flags, "glossaries": named_glossaries}))


def refuse_no_targets(targets: Sequence[LanguageTag]) -> Sequence[LanguageTag]:
    """Returns the languages to translate into; raises `GlossaError` when there are none."""
    if targets:
        return targets
    raise GlossaError(
        "Into which language?",
        hint="Name it with --to, such as --to es, or set `targets` in glossa.toml.",
        exit_code=ExitCode.USAGE,
    )


def _from(root: Path, name: str) -> str:
    """Says a glossary that was named from the current folder as the project would say it."""
    if name.startswith(SHIPPED):
        return name
    path, folder = Path(name).resolve(), root.resolve()
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path)


def _is(question: Callable[[], bool]) -> bool:
    """Asks the disk; no where it cannot tell: a name too long, a folder above it closed. Reading will say so."""
    try:
        return question()
    except OSError:
        return False
