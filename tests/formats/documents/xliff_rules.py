"""What XLIFF 1.2 and 2.1 ask for in what glossa writes: elements, their order, attributes and values, and references.

Written from the specifications: http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html, section 2, and
https://docs.oasis-open.org/xliff/xliff-core/v2.1/os/xliff-core-v2.1-os.html, sections 4.2, 4.3 and 5.6 (metadata). An
element or attribute that is not here is a breach, though the standard may have it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from glossa.formats._xml import Element, records

_TAG = r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"
_NMTOKEN = r"[\w.:-]+"
_PRIORITY = r"[1-9]|10"
_STATES_12 = "final|needs-(adaptation|l10n|review-(adaptation|l10n|translation)|translation)|new|signed-off|translated"
_QUALIFIERS = "exact-match|fuzzy-match|id-match|leveraged-(glossary|inherited|mt|repository|tm)|mt-suggestion|x-.+"
_INLINE_12 = "(?:(?:text|g|x|bx|ex),)*"
_INLINE_21 = "(?:(?:text|pc|ph|sc|ec),)*"
_CODE_21 = {"id": _NMTOKEN, "copyOf": _NMTOKEN}


@dataclass(frozen=True, slots=True)
class Rule:
    """What one element may have."""

    order: str
    """What may stand in it, each name with a comma behind it."""
    required: Mapping[str, str]
    """The attributes that it must have, and what their values look like."""
    optional: Mapping[str, str]


def _rule(order: str, required: Mapping[str, str] | None = None, optional: Mapping[str, str] | None = None) -> Rule:
    return Rule(order, required or {}, optional or {})


_12 = {
    "xliff": _rule("(file,)+", {"version": r"1\.2"}),
    "file": _rule(
        "header,body,",
        dict.fromkeys(["original", "datatype"], ".*")
        | {"source-language": _TAG, "target-language": _TAG, "tool-id": ".+"},
    ),
    "header": _rule("(skl,)?(tool,)*"),
    "skl": _rule("external-file,"),
    "external-file": _rule("", {"href": ".*"}),
    "tool": _rule("", {"tool-id": ".+", "tool-name": ".+", "tool-version": ".+"}),
    "body": _rule("(group,)*"),
    "group": _rule("(trans-unit,)*", {}, {"resname": ".*", "translate": "no"}),
    "trans-unit": _rule(
        "source,(target,)?(context-group,)*(note,)*",
        {"id": ".+"},
        {"resname": ".*", "approved": "yes|no", "translate": "no", "xml:space": "preserve"},
    ),
    "source": _rule(_INLINE_12),
    "target": _rule(_INLINE_12, {}, {"state": _STATES_12, "state-qualifier": _QUALIFIERS}),
    "context-group": _rule("(context,)+", {"purpose": "location|match|information|x-.+"}),
    "context": _rule("(text,)?", {"context-type": "linenumber|x-.+"}),
    "note": _rule("(text,)?", {}, {"from": ".*", "priority": _PRIORITY, "annotates": "source|target|general"}),
    "g": _rule(_INLINE_12, {"id": ".+"}),
    "x": _rule("", {"id": ".+"}, {"equiv-text": ".*"}),
    "bx": _rule("", {"id": ".+"}, {"rid": _NMTOKEN}),
    "ex": _rule("", {"id": ".+"}, {"rid": _NMTOKEN}),
}
_21 = {
    "xliff": _rule("(file,)+", {"version": r"2\.1", "srcLang": _TAG}, {"trgLang": _TAG}),
    "file": _rule(
        "(skeleton,)?((unit|group),)+",
        {"id": _NMTOKEN},
        {"original": ".*", "canResegment": "yes|no", "xml:space": "preserve"},
    ),
    "skeleton": _rule("", {"href": r"[^\s<>\"{}|\\^`]+"}),
    "group": _rule("((unit|group),)*", {"id": _NMTOKEN}, {"translate": "no"}),
    "unit": _rule("(metadata,)?(notes,)?(originalData,)?((segment|ignorable),)+", {"id": _NMTOKEN}),
    "metadata": _rule("(metaGroup,)+", {}, {"id": _NMTOKEN}),
    "metaGroup": _rule(
        "((metaGroup|meta),)+", {}, {"id": _NMTOKEN, "category": ".+", "appliesTo": "source|target|ignorable"}
    ),
    "meta": _rule("(text,)?", {"type": ".+"}),
    "notes": _rule("(note,)+"),
    "note": _rule(
        "(text,)?",
        {},
        {
            "id": _NMTOKEN,
            "appliesTo": "source|target",
            "category": ".+",
            "priority": _PRIORITY,
            "by": ".*",
            "time": ".*",
        },
    ),
    "originalData": _rule("(data,)+"),
    "data": _rule("((text|cp),)*", {"id": _NMTOKEN}, {"dir": "ltr|rtl|auto"}),
    "segment": _rule(
        "source,(target,)?",
        {},
        {"id": _NMTOKEN, "state": "initial|translated|reviewed|final", "subState": "(?!xlf:)[^:]+:.+"},
    ),
    "ignorable": _rule("source,(target,)?", {}, {"id": _NMTOKEN}),
    "source": _rule(_INLINE_21),
    "target": _rule(_INLINE_21, {}, {"order": "[1-9][0-9]*"}),
    "pc": _rule(
        _INLINE_21,
        {"id": _NMTOKEN},
        _CODE_21
        | dict.fromkeys(["dataRefStart", "dataRefEnd"], _NMTOKEN)
        | dict.fromkeys(["equivStart", "equivEnd"], ".*"),
    ),
    "ph": _rule("", {"id": _NMTOKEN}, _CODE_21 | {"dataRef": _NMTOKEN, "equiv": ".*"}),
    "sc": _rule("", {"id": _NMTOKEN}, _CODE_21 | {"dataRef": _NMTOKEN, "equiv": ".*", "isolated": "yes|no"}),
    "ec": _rule("", {}, _CODE_21 | {"startRef": _NMTOKEN, "dataRef": _NMTOKEN, "equiv": ".*", "isolated": "yes|no"}),
}
_MIXED = {"source", "target", "g", "pc", "note", "context", "meta", "data"}
_NAMESPACES = {
    "metadata": "urn:oasis:names:tc:xliff:metadata:2.0",
    "metaGroup": "urn:oasis:names:tc:xliff:metadata:2.0",
    "meta": "urn:oasis:names:tc:xliff:metadata:2.0",
}
_CORE = {"1.2": "urn:oasis:names:tc:xliff:document:1.2", "2.1": "urn:oasis:names:tc:xliff:document:2.0"}


def breaches(data: bytes) -> list[str]:
    """Returns what in a file is not as its version of XLIFF wants it."""
    (root,) = records(data, "file.xlf", ("xliff",), ("xliff",))
    version = root.attributes.get("version", "")
    rules, more = (_12, _of_unit_12) if version == "1.2" else (_21, _of_unit_21)
    found = [breach for element in walk(root) for breach in _of(element, rules, _CORE.get(version, ""))]
    units = named(walk(root), "trans-unit", "unit")
    found += [f"two units are {name}" for name in _twice(each.attributes.get("id", "") for each in units)]
    return found + [breach for unit in units for breach in more(unit)]


def walk(element: Element) -> Iterator[Element]:
    """Yields an element and all that are in it."""
    yield element
    for child in element.children:
        yield from walk(child)


def named(elements: Iterable[Element], *names: str) -> list[Element]:
    """Returns those that have one of these names."""
    return [element for element in elements if element.name in names]


def _of(element: Element, rules: Mapping[str, Rule], core: str) -> Iterator[str]:
    rule = rules.get(element.name)
    if rule is None or element.namespace != _NAMESPACES.get(element.name, core):
        yield f"there is {element.name} of {element.namespace}"
        return
    parts = [
        part.name if isinstance(part, Element) else "text"
        for part in element.content
        if isinstance(part, Element) or element.name in _MIXED or part.strip()
    ]
    if not re.fullmatch(rule.order, "".join(f"{part}," for part in parts)):
        yield f"{element.name} has {parts}"
    allowed = {**rule.required, **rule.optional}
    if not rule.required.keys() <= element.attributes.keys() <= allowed.keys():
        yield f"{element.name} has the attributes {sorted(element.attributes)}"
    for name, value in element.attributes.items():
        if not re.fullmatch(allowed.get(name, ".*"), value, re.DOTALL):
            yield f"{name} of {element.name} is {value!r}"


def _of_unit_12(unit: Element) -> Iterator[str]:
    """Yields what is wrong with the halves of pairs: each `rid` has one of either."""
    for side in named(unit.children, "source", "target"):
        begun, ended = (
            [each.attributes["rid"] for each in named(walk(side), name) if "rid" in each.attributes]
            for name in ("bx", "ex")
        )
        if sorted(begun) != sorted(ended) or _twice(begun):
            yield f"halves: {begun} and {ended}"


def _of_unit_21(unit: Element) -> Iterator[str]:
    """Yields what is wrong with the ids of a unit, and with what refers to them."""
    parts = list(walk(unit))
    known = set(_all("id", named(parts, "data")))
    for name in ("note", "data", "metaGroup"):
        yield from (f"two of {name} are {twice}" for twice in _twice(_all("id", named(parts, name))))
    yield from (f"two segments are {twice}" for twice in _twice(_all("id", named(parts, "segment", "ignorable"))))
    for name in ("source", "target"):
        codes = [code for text in named(parts, name) for code in walk(text) if code is not text]
        yield from _of_codes(codes, known)
    for segment in named(parts, "segment"):
        said = segment.attributes
        if "subState" in said and "state" not in said:
            yield "there is a subState without a state"
        if said.get("state", "initial") != "initial" and not named(segment.children, "target"):
            yield f"there is no text, and it is {said['state']}"


def _of_codes(codes: list[Element], data: set[str]) -> Iterator[str]:
    ids = _all("id", codes)
    yield from (f"two codes are {twice}" for twice in _twice(ids))
    together = [code for code in named(codes, "sc", "ec") if code.attributes.get("isolated") != "yes"]
    if sorted(_all("id", named(together, "sc"))) != sorted(_all("startRef", codes)):
        yield "an sc has no ec, or an ec no sc"
    for code in named(codes, "ec"):
        if ("startRef" in code.attributes) == (code.attributes.get("isolated") == "yes"):
            yield "an ec is neither isolated nor the end of one, or both"
    refers: dict[str, Callable[[str], bool]] = {
        "copyOf": lambda name: name in ids,
        **dict.fromkeys(("dataRef", "dataRefStart", "dataRefEnd"), data.__contains__),
    }
    for name, is_known in refers.items():
        yield from (f"{name} {value} is nothing" for value in _all(name, codes) if not is_known(value))


def _all(attribute: str, elements: Iterable[Element]) -> list[str]:
    return [element.attributes[attribute] for element in elements if attribute in element.attributes]


def _twice(found: Iterable[str]) -> list[str]:
    return [each for each, count in Counter(found).items() if count > 1]
