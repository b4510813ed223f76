"""The command line: parse, call one workflow function, render. Only `_output` prints."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NoReturn

from glossa.errors import ExitCode, GlossaError


@contextmanager
def _streams() -> Iterator[None]:
    """Lets what is said on a stream that the shell has closed (`2>&-`) go nowhere, and nothing come of one."""
    with ExitStack() as opened:
        for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
            if getattr(sys, name) is None:
                setattr(sys, name, opened.enter_context(Path(os.devnull).open(mode, encoding="utf-8")))
        yield


@_streams()
def main() -> None:
    """Runs `glossa` and exits with its code; an error is one line on stderr and a hint, never a traceback."""
    gc.set_threshold(50_000)  # what a command makes, it mostly needs till its end
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        from glossa.cli._app import app

        app(prog_name="glossa")
    except GlossaError as error:
        _leave(error)
    except KeyboardInterrupt:  # before a command could say what became of its work
        _leave(GlossaError("Stopped", exit_code=ExitCode.INTERRUPTED))
    except OSError as error:  # what nobody foresaw: the current folder is gone, a disk died
        where = f": {error.filename}" if error.filename else ""
        _leave(
            GlossaError(f"{error.strerror or error}{where}", hint="Nothing more can be done here; look at the disk.")
        )


def _leave(error: GlossaError) -> NoReturn:
    from glossa.cli._output import fail

    fail(error)
    sys.exit(error.exit_code)
