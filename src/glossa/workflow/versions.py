"""A translation as two sides can compare it: its text by fingerprint, and how far it has come."""

from __future__ import annotations

from glossa.formats.documents import Mark, ReturnedEntry, as_sent, fingerprint
from glossa.model.target import State, Target

Version = tuple[str, State]
_NOTHING = fingerprint("")


def here(ours: Target | None, entry: ReturnedEntry) -> Version:
    """Returns what we have, as precisely as the file can say it."""
    text = as_sent(ours.text) if ours and ours.state is not State.UNTRANSLATED else ""
    return _version(fingerprint(text), ours.state if ours else State.UNTRANSLATED, entry)


def there(entry: ReturnedEntry, text: str | None = None) -> Version:
    """Returns what the file has; `text` where its text is taken otherwise than it stands there."""
    return _version(fingerprint(entry.text if text is None else text), said(entry), entry)


def sent(mark: Mark, entry: ReturnedEntry) -> Version:
    """Returns what was exported, as the file's mark says."""
    return _version(mark.fingerprint, mark.state, entry)


def said(entry: ReturnedEntry) -> State:
    """Returns how far the file says that a translation has come.

    What it cannot say of a text is `translated`. So is a text that was changed there while its state stayed what it
    was: there are programs that know of no states, and nobody has reviewed the new text.
    """
    if entry.state is None:
        return State.DRAFT if entry.is_draft else State.TRANSLATED
    mark = entry.mark
    is_stale = mark is not None and entry.state is mark.state and fingerprint(entry.text) != mark.fingerprint
    return State.TRANSLATED if is_stale and entry.text.strip() else entry.state


def _version(print_: str, state: State, entry: ReturnedEntry) -> Version:
    if print_ == _NOTHING:
        return print_, State.UNTRANSLATED
    if entry.state is None and state is not State.DRAFT:
        return print_, State.TRANSLATED
    return print_, state
