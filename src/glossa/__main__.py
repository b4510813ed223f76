"""`python -m glossa`."""

from __future__ import annotations

from glossa.cli import main

if __name__ == "__main__":
    main()
