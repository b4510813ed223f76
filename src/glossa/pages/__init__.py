"""Web pages: fetching one, and telling the article from what surrounds it."""

from __future__ import annotations

from glossa.pages.addresses import host as host
from glossa.pages.addresses import is_address as is_address
from glossa.pages.addresses import without_secrets as without_secrets
from glossa.pages.extracting import PageArticle as PageArticle
from glossa.pages.extracting import extract as extract
from glossa.pages.fetching import Limits as Limits
from glossa.pages.fetching import Page as Page
from glossa.pages.fetching import fetch as fetch
