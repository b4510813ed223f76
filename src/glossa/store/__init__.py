"""The store: one TinyDB file per article, plain JSON that lives in git, written whole or not at all."""

from __future__ import annotations

from glossa.store.catalogue import article_name as article_name
from glossa.store.catalogue import store_for as store_for
from glossa.store.catalogue import stores as stores
from glossa.store.checking import Fault as Fault
from glossa.store.checking import broken_steps as broken_steps
from glossa.store.checking import examine as examine
from glossa.store.checking import unaccounted as unaccounted
from glossa.store.files import write_whole as write_whole
from glossa.store.grounds import Basis as Basis
from glossa.store.grounds import Ground as Ground
from glossa.store.locks import locked as locked
from glossa.store.merging import Conflict as Conflict
from glossa.store.merging import merged_bytes as merged_bytes
from glossa.store.migrations import NewerSchema as NewerSchema
from glossa.store.store import ArticleStore as ArticleStore
from glossa.store.summaries import summaries as summaries
from glossa.store.summary import LanguageSummary as LanguageSummary
from glossa.store.summary import Summary as Summary
from glossa.store.transaction import StaleRevision as StaleRevision
from glossa.store.transaction import Transaction as Transaction
