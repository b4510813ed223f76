"""Document formats. One file each; the file's name is the format's id."""

from __future__ import annotations

from glossa.formats.documents._base import BilingualWriter as BilingualWriter
from glossa.formats.documents._base import DocumentFormat as DocumentFormat
from glossa.formats.documents._base import DocumentReader as DocumentReader
from glossa.plugins import Plugins

DOCUMENT_FORMATS: Plugins[DocumentFormat] = Plugins(
    "glossa.formats.documents", "FORMAT", "glossa.formats.documents", "document format"
)
