"""Quantities: the numbers, dates and amounts of a text, by value. Pure; knows languages, not segments."""

from __future__ import annotations

from glossa.quantities.quantity import Bound as Bound
from glossa.quantities.quantity import Kind as Kind
from glossa.quantities.quantity import Quantity as Quantity
from glossa.quantities.reading import read as read
