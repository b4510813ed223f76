"""What the elements of HTML are to a translator."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from glossa.model.document import Role

_VOID = "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
VOID = frozenset(_VOID.split())
"""Elements without content or end."""

_BLOCKS = (
    "address article aside base basefont blockquote body button caption center col colgroup datalist dd details dialog"
    " dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html"
    " label legend li link main menu meta nav ol optgroup option p plaintext pre search section select summary table"
    " tbody td template textarea tfoot th thead title tr ul xmp"
)
BLOCKS = frozenset(_BLOCKS.split())
"""Elements that end the text before them. All others, unknown ones too, stand within a line."""

_KEPT = (
    "applet canvas code datalist iframe kbd listing math noembed noframes object plaintext pre samp script style svg"
    " textarea var xmp"
)
KEPT = frozenset(_KEPT.split())
"""Elements whose content stays as it is, unless they say `translate="yes"`."""

SILENT = frozenset(["applet", "canvas", "iframe", "noembed", "noframes", "object", "script", "style", "svg"])
"""Of these, the ones whose content is no part of a sentence."""

ROLES: Mapping[str, tuple[Role, str]] = MappingProxyType(
    {
        **{f"h{level}": (Role.HEADLINE, "") for level in range(1, 7)},
        "title": (Role.HEADLINE, "page title"),
        "summary": (Role.HEADLINE, "summary"),
        "legend": (Role.HEADLINE, "legend"),
        "li": (Role.LIST_ITEM, ""),
        "dt": (Role.LIST_ITEM, ""),
        "dd": (Role.LIST_ITEM, ""),
        "td": (Role.TABLE_CELL, ""),
        "th": (Role.TABLE_CELL, ""),
        "caption": (Role.CAPTION, ""),
        "figcaption": (Role.CAPTION, ""),
        "blockquote": (Role.QUOTATION, ""),
        "button": (Role.MESSAGE, "button"),
        "label": (Role.MESSAGE, "label"),
        "option": (Role.MESSAGE, "option"),
    }
)
"""The role of the texts in an element, and what to say of the place."""

_SCOPES = frozenset(["table", "td", "th", "caption", "template", "button", "object", "applet", "marquee"])
_ROWS = ("tr", "tbody", "thead", "tfoot", "caption", "colgroup", "td", "th")
_TABLE = frozenset(["table", "template"])

ENDS_WITHIN: Mapping[str, frozenset[str]] = MappingProxyType(
    {**dict.fromkeys(_ROWS, _TABLE), "table": frozenset(["template"]), "template": frozenset()}
)
"""The elements out of which an end tag cannot reach."""
ORDINARY_ENDS_WITHIN = _SCOPES
"""The same for the elements that are not named there."""

_LISTS = _SCOPES | {"ul", "ol", "menu", "dir"}
CLOSES: Mapping[str, tuple[tuple[str, ...], frozenset[str]]] = MappingProxyType(
    {
        "li": (("li",), _LISTS),
        "dt": (("dt", "dd"), _SCOPES | {"dl"}),
        "dd": (("dt", "dd"), _SCOPES | {"dl"}),
        "option": (("option",), _SCOPES | {"select", "datalist"}),
        "optgroup": (("optgroup", "option"), _SCOPES | {"select"}),
        "td": (("td", "th"), _TABLE),
        "th": (("td", "th"), _TABLE),
        "tr": (("tr", "td", "th", "caption"), _TABLE),
        **dict.fromkeys(("tbody", "thead", "tfoot"), (_ROWS, _TABLE)),
        **{f"h{level}": (tuple(f"h{other}" for other in range(1, 7)), _SCOPES) for level in range(1, 7)},
    }
)
"""What a start tag closes, as its end tags may be left out, and the elements out of which that does not reach."""
CLOSES_NO_PARAGRAPH = frozenset(
    ["a", "body", "button", "head", "html", "label", "option", "optgroup", "select", "textarea"]
)
"""Blocks that may stand in a paragraph."""
