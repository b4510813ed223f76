"""The shapes of the endings that agglutinative languages give a noun: number, possessor, case, in this order.

They are looser than grammar, vowel harmony is left to the writer, and they have no endings that make another word:
Turkish `-lık`, Finnish `-lainen`. Hungarian and Finnish stems that change inside are the lemmatiser's business.
"""

from __future__ import annotations

import re


def _ending(number: str, possessor: str, case: str, after: str = "") -> re.Pattern[str]:
    parts = (number, possessor, case, after)
    return re.compile("".join(f"(?:{part})?" for part in parts))


_BASQUE = """
    a k ak ek en an i ik ra rat ko go tik dik ren ri z n rekin rentzat ean eko etik era aren ari arekin arentzat az etan
    etako etatik etara ei ekin entzat agatik engatik rengatik koa koak ekoa ekoak etakoa etakoak rena renak arena arenak
"""

ENDINGS = {
    "tr": _ending(
        "l[ae]r",
        "s?[ıiuü]|[ıiuü]?m[ıiuü]z|[ıiuü]?n[ıiuü]z|[ıiuü][mn]",
        "[yn]?[ıiuüae]|n?[dt][ae](?:n|ki)?|n?[ıiuü]n|y?l[ae]|n?c[ae]",
    ),
    "az": _ending(
        "l[aə]r",
        "s?[ıiuü]|[ıiuü]?m[ıiuü]z|[ıiuü]?n[ıiuü]z|[ıiuü][mn]",
        "[yn]?[ıiuüaə]|n?d[aə](?:n|ki)?|n?[ıiuü]n|l[aə]",
    ),
    "kk": _ending(
        "[лдт][ае]р",
        "с?[ыі]|[ыі]?м[ыі]з",
        "[ндт][ыі]ң?|[ғгқкн]?[ае]|н|[нд]?[дт][ае]|[дтн][ае]н|[мбп]ен",
    ),
    "fi": _ending(
        "",
        "",
        "t|n|en|in|ien|jen|iden|itten|[ij]?[aä]|[aäeoöuyi]n|h[aeiouyäö]n|seen|siin|ihin|"
        "i?(?:t[aä]|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|n[aä]|ksi|tt[aä])",
        "ns[aä]|mme|nne|kin|k[aä]{2}n|h[aä]n",
    ),
    "hu": _ending(
        "[aeoöá]?k|[aeoöá]?i",
        "j?[aeáé]i?|j?[ueü]k|unk|ünk",
        "[aeoöáé]?t|b[ae]n?|b[óő]l|r[ae]|r[óő]l|n[ae]k|n[áé]l|t[óő]l|h[oeö]z|[oeö]?n|ig|ért|ként|"
        "(?:v|[bcdfghjklmnprstz])[ae]l",
    ),
    "eu": re.compile("|".join(_BASQUE.split())),
}
HARDENED = {
    "tr": {"b": "p", "c": "ç", "d": "t", "ğ": "k"},
    "az": {"d": "t", "ğ": "q", "y": "k"},
    "kk": {"б": "п", "ғ": "қ", "г": "к"},
    "hu": {"á": "a", "é": "e"},
}
"""Last letters that an ending softens or lengthens, and what they are without it: `kitab-ı` of `kitap`."""
