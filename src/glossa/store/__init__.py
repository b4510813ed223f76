"""The store: one TinyDB file per article, plain JSON that lives in git, written whole or not at all."""

from __future__ import annotations

from glossa.store.catalogue import store_for as store_for
from glossa.store.catalogue import stores as stores
from glossa.store.files import write_whole as write_whole
from glossa.store.grounds import Basis as Basis
from glossa.store.grounds import Ground as Ground
from glossa.store.locks import locked as locked
from glossa.store.store import ArticleStore as ArticleStore
from glossa.store.store import StaleRevision as StaleRevision
from glossa.store.store import Transaction as Transaction
from glossa.store.summary import LanguageSummary as LanguageSummary
from glossa.store.summary import Summary as Summary
