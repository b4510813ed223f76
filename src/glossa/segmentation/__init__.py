"""Cuts units into segments and puts their translations back together.

Nothing is ever lost: the segments of a unit with the white space between them are the unit, code point for code point.
"""

from __future__ import annotations

from glossa.segmentation._by_hand import Cuts as Cuts
from glossa.segmentation._by_hand import cut_by_hand as cut_by_hand
from glossa.segmentation._by_hand import ends_of as ends_of
from glossa.segmentation._by_hand import is_usable as is_usable
from glossa.segmentation._by_hand import stretch_id as stretch_id
from glossa.segmentation._by_hand import with_ends as with_ends
from glossa.segmentation._joints import join as join
from glossa.segmentation._segments import Piece as Piece
from glossa.segmentation._segments import cut as cut
from glossa.segmentation._segments import named as named
from glossa.segmentation._segments import segments as segments
from glossa.segmentation._sentences import boundaries as boundaries
