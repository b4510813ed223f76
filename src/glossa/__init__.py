"""glossa: translate articles with their terminology right, review them, export them."""

__version__ = "0.1.0"
