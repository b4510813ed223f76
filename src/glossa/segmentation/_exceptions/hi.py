"""Hindi."""

from __future__ import annotations

from glossa.segmentation._exceptions._base import Exceptions, split

EXCEPTIONS = Exceptions(leading=split("डॉ डा प्रो श्री पं सुश्री मो कु"))
