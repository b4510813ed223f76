"""One way to find and load plugins: a folder of files, and the entry points of other people's packages.

The file's name is the plugin's id. Names that begin with `_` are not plugins. Nothing is imported before it is
asked for, so a face can list ids without paying for any of them.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Mapping
from functools import cached_property
from importlib import import_module
from typing import Generic, TypeVar

from glossa.errors import ExitCode, GlossaError

T = TypeVar("T")


class Plugins(Generic[T]):
    """The plugins of one kind.

    `package` is the folder that holds ours (`glossa.engines`), `public` the name that each file exposes
    (`ENGINE`), `group` the entry-point group of other packages (`glossa.engines`), `kind` the word for messages.
    """

    def __init__(self, package: str, public: str, group: str, kind: str) -> None:
        self._package = package
        self._public = public
        self._group = group
        self._kind = kind

    def ids(self) -> tuple[str, ...]:
        """Returns the ids of all plugins, ours and others', sorted."""
        return tuple(sorted({*self._known_own, *self._known_others}))

    def load(self, plugin: str) -> T:
        """Imports one plugin and returns its public object.

        Raises `GlossaError` when there is none of that id, or it cannot be imported.
        """
        load = self._loader(plugin)
        if load is None:
            raise GlossaError(
                f"Unknown {self._kind}: {plugin!r}",
                hint=f"Choose one of: {', '.join(self.ids())}.",
                exit_code=ExitCode.USAGE,
            )
        try:
            return load()
        except Exception as error:  # other people's packages may raise anything
            raise GlossaError(
                f"The {self._kind} {plugin!r} cannot be loaded ({type(error).__name__}: {error})",
                hint="Update the package that brings it, or remove it.",
            ) from error

    def _loader(self, plugin: str) -> Callable[[], T] | None:
        """Returns what imports a plugin; ours come before others' of the same id."""
        if plugin in self._known_own:
            return lambda: self._import(plugin)
        return self._known_others.get(plugin)

    def _import(self, plugin: str) -> T:
        loaded: T = getattr(import_module(f"{self._package}.{plugin}"), self._public)
        return loaded

    @cached_property
    def _known_own(self) -> frozenset[str]:
        return self._own()

    @cached_property
    def _known_others(self) -> Mapping[str, Callable[[], T]]:
        """What `_others` finds; looked for once, for it reads what is said of every installed package."""
        return self._others()

    def _own(self) -> frozenset[str]:
        folder = import_module(self._package).__path__
        return frozenset(module.name for module in pkgutil.iter_modules(folder) if not module.name.startswith("_"))

    def _others(self) -> dict[str, Callable[[], T]]:
        from importlib.metadata import entry_points

        return {entry.name: entry.load for entry in entry_points(group=self._group)}
