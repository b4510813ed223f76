"""Terms in texts: which ones a source calls for, and what became of each in a translation.

A `Termbase` layers the project's glossaries, a `TermFinder` finds its terms in sources, and `judge` gives a verdict
per occurrence. Nothing here reads a file.
"""

from glossa.terminology._rivals import Fit as Fit
from glossa.terminology._rivals import fit_of as fit_of
from glossa.terminology._senses import sense_of as sense_of
from glossa.terminology._words import is_known_word as is_known_word
from glossa.terminology.finder import TermFinder as TermFinder
from glossa.terminology.judge import TermJudge as TermJudge
from glossa.terminology.judge import forbidden as forbidden
from glossa.terminology.judge import judge as judge
from glossa.terminology.termbase import Termbase as Termbase
from glossa.terminology.termbase import expected_text as expected_text
from glossa.terminology.termbase import rendering as rendering
