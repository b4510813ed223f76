"""The words with which texts say who says something."""

from __future__ import annotations

SAYING = (
    "said|says|added|wrote|recalled|explained|replied|asked|noted|warned|insisted|dijo|dice|afirm[óa]|señaló|explicó|"
    "añadió|recordó|dit|déclaré|ajouté|expliqué|rappelé|sagte|erinnerte|disse|detto"
)
"""Verbs of saying in languages of Latin letters, as the alternatives of a regular expression."""
SAYING_IN_CHINESE = (
    "说|表示|指出|强调|告诉|认为|介绍|坦言|笑着|却说|则说|也说|还说|在接受|写道|透露|回忆|解释|"
    "补充|称，|称：|称,|问道|答道|叹道|感叹|直言|接受采访"
)
"""What stands behind the name of whoever says something, in simplified characters, in the same form."""
