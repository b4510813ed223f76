"""Masking: opaque stand-ins for what an engine must carry over untouched, and the way back.

Inline codes are always masked; a term only where a plain draft has lost it. A draft in which a stand-in is lost,
doubled or crossed with another is refused as a whole (`unmask` returns None): nothing is guessed.
"""

from __future__ import annotations

from glossa.masking._masks import Masked as Masked
from glossa.masking._masks import Protected as Protected
from glossa.masking._masks import codes_of as codes_of
from glossa.masking._masks import cut as cut
from glossa.masking._masks import fragments as fragments
from glossa.masking._masks import mask as mask
from glossa.masking._masks import unmask as unmask
from glossa.masking._parts import Parts as Parts
from glossa.masking._parts import Spacing as Spacing
from glossa.masking.shapes import SHAPES as SHAPES
from glossa.masking.shapes import SHAPES_VERSION as SHAPES_VERSION
from glossa.masking.shapes import MaskStyle as MaskStyle
from glossa.masking.shapes import example as example
