"""Styled text that a terminal only shows: whatever an article, a store or a name has in it, it obeys none of that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.style import Style
from rich.text import Text as RichText

from glossa.cli._harmless import harmless as harmless
from glossa.cli._harmless import laid_out

if TYPE_CHECKING:
    from typing import Self


class Text(RichText):
    """A styled text in which control characters, but for line ends and tabs, are pictures from the beginning.

    Its offsets stay those of the text that it was made of; rich would drop some of them, and let others through.
    """

    def __init__(self, text: str = "", style: str | Style = "", **options: Any) -> None:  # rich's own
        super().__init__(laid_out(text), style, **options)

    def append(self, text: RichText | str, style: str | Style | None = None) -> Self:
        """Adds a text at the end."""
        super().append(laid_out(text) if isinstance(text, str) else text, style)
        return self

    def append_text(self, text: RichText) -> Self:
        """Adds a styled text at the end."""
        super().append_text(text)
        return self


class Printer(Console):
    """A console that shows plain strings as harmlessly; nothing in them is read as markup, emoji or numbers."""

    def __init__(self, *, stderr: bool = False) -> None:
        super().__init__(stderr=stderr, highlight=False, emoji=False, markup=False)

    def render_str(self, text: str, **options: Any) -> RichText:  # rich says what the options are
        """Makes a styled text of a plain one."""
        return super().render_str(laid_out(text), **options)
