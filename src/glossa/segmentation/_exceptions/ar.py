"""Arabic."""

from __future__ import annotations

from glossa.segmentation._exceptions._base import Exceptions, split

EXCEPTIONS = Exceptions(leading=split("د أ م ص أ.د ص.ب"))
