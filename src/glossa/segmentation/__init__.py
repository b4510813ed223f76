"""Cuts units into segments and puts their translations back together.

Nothing is ever lost: the segments of a unit with the white space between them are the unit, code point for code point.
"""

from __future__ import annotations

from glossa.segmentation._joints import join as join
from glossa.segmentation._segments import cut as cut
from glossa.segmentation._segments import segments as segments
from glossa.segmentation._sentences import boundaries as boundaries
