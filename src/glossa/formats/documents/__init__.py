"""Document formats. One file each; the file's name is the format's id."""

from __future__ import annotations

from glossa.formats.documents._base import ArticleReader as ArticleReader
from glossa.formats.documents._base import BilingualDocument as BilingualDocument
from glossa.formats.documents._base import BilingualReader as BilingualReader
from glossa.formats.documents._base import BilingualWriter as BilingualWriter
from glossa.formats.documents._base import DocumentFormat as DocumentFormat
from glossa.formats.documents._base import DocumentReader as DocumentReader
from glossa.formats.documents._base import EncodedReader as EncodedReader
from glossa.formats.documents._base import ExplainingReader as ExplainingReader
from glossa.formats.documents._base import LocalisingReader as LocalisingReader
from glossa.formats.documents._base import Lossy as Lossy
from glossa.formats.documents._base import Recogniser as Recogniser
from glossa.formats.documents._base import SelectiveReader as SelectiveReader
from glossa.formats.documents._returned import Mark as Mark
from glossa.formats.documents._returned import Remark as Remark
from glossa.formats.documents._returned import ReturnedEntry as ReturnedEntry
from glossa.formats.documents._returned import ReturnedFile as ReturnedFile
from glossa.formats.documents._returned import as_sent as as_sent
from glossa.formats.documents._returned import carried as carried
from glossa.formats.documents._returned import finding_note as finding_note
from glossa.formats.documents._returned import fingerprint as fingerprint
from glossa.formats.documents._returned import left_over as left_over
from glossa.formats.documents._traits import Trait as Trait
from glossa.plugins import Plugins

DOCUMENT_FORMATS: Plugins[DocumentFormat] = Plugins(
    "glossa.formats.documents", "FORMAT", "glossa.formats.documents", "document format"
)
