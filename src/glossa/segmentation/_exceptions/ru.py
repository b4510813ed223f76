"""Russian."""

from __future__ import annotations

from glossa.segmentation._exceptions._base import Exceptions, split

EXCEPTIONS = Exceptions(
    leading=split("ул пл пр просп пер им акад проф доц инж гг см ср рис табл гл стр т.е т.н т.к т.н напр"),
    closing=split("г в руб коп тыс млн млрд др пр д"),
    starters=split(
        "В На С По Он Она Оно Они Мы Вы Я Это Этот Эта Эти И А Но Если Когда Как Так Также Однако Затем Потом"
    ),
)
