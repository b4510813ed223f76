"""The command line: parse, call one workflow function, render. Only `_output` prints."""

from __future__ import annotations

import sys


def main() -> None:
    """Runs `glossa` and exits with its code; an error is one line on stderr and a hint, never a traceback."""
    from glossa.errors import GlossaError

    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        from glossa.cli._app import app

        app(prog_name="glossa")
    except GlossaError as error:
        from glossa.cli._output import fail

        fail(error)
        sys.exit(error.exit_code)
