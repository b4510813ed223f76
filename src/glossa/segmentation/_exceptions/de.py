"""German."""

from __future__ import annotations

from glossa.segmentation._exceptions._base import Exceptions, split

EXCEPTIONS = Exceptions(
    leading=split("""
        Hr Hrn Fr Frl Fa Dr Dres Prof Ing Dipl Mag Gen St Hl hl Nr Nrn bzw ca vgl vs evtl ggf inkl exkl zzgl sog z.B d.h
        u.a i.d.R s.o s.u z.T u.U z.Zt o.ä Abs Abb Tab Kap Bd Tel geb gest verh
    """),
    closing=split("""
        usw etc Co Str Mio Mrd Tsd Art Jh Jhd u.s.w Jan Febr Feb Apr Aug Sept Okt Nov Dez n.Chr v.Chr Chr jun sen Jr
    """),
    surnames=split("Von Vom Zu Zum Zur Am An"),
    starters=split("""
        Der Die Das Den Dem Des Ein Eine Einer Einen Einem Er Sie Es Wir Ihr Ich Man Dies Diese Dieser Dieses Jene Im In
        An Am Auf Aus Bei Beim Mit Nach Von Vom Vor Zu Zum Zur Für Durch Über Unter Um Seit Während Wegen Trotz Laut
        Aber Und Oder Doch Denn Wenn Als Da Weil Obwohl Dann Danach Jetzt Nun Heute Gestern Morgen Auch Außerdem Zudem
        Dennoch Trotzdem Deshalb Daher So Sein Seine Ihre Unser Unsere Mein Was Wer Wie Wo Warum Viele Einige Alle
        Manche Beide Jeder Jede Nicht Kein Keine Hier Dort Damit Dabei
    """),
    speech=r"(?:sagte|fragte|rief|antwortete|meinte|erklärte|schrieb)\b",
    ordinals=True,
)
