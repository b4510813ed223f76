"""Extraction: which words of some articles may be terms, ranked by a published measure. Nothing here reads a file."""

from glossa.terminology.extraction._extract import extract as extract
from glossa.terminology.extraction._extract import has_rules as has_rules
from glossa.terminology.extraction.candidate import Candidate as Candidate
from glossa.terminology.extraction.candidate import Passage as Passage
from glossa.terminology.extraction.candidate import Place as Place
from glossa.terminology.extraction.context import Context as Context
from glossa.terminology.extraction.context import in_context as in_context
from glossa.terminology.extraction.known import KnownTerms as KnownTerms
