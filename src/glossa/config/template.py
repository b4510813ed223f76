"""The glossa.toml that `glossa init` writes."""

from __future__ import annotations

import json
from collections.abc import Sequence

from glossa.text.languages import LanguageTag

_TEMPLATE = """\
# Settings of this glossa project. `glossa config` shows each value and where it came from.
# An environment variable such as GLOSSA_TARGETS outweighs this file; a flag such as --to outweighs both.

# The language that the articles are in, unless an article's front matter or --from says otherwise.
source = {source}

# The languages to translate into: es, fr, pt-BR, zh-Hans, zh-Hant, ...
targets = {targets}

# Engines, tried in this order. apertium runs on this machine; `glossa engines` lists the others. One that sends
# text to a company is used only when it is named here or on the command line.
engines = ["apertium"]

# Glossaries, the project's own first: paths from this folder, or the shipped ones as "glossa:<name>".
glossaries = ["glossa:international-news"]

# What the articles are about, in the glossaries' words: where a term means several things, these domains decide.
# domains = ["finance", "law"]

# Words with a full stop that end no sentence, by language.
[abbreviations]
# en = ["Gov.", "Sen."]

# What an engine needs to know, by its name. Keys are better kept in the environment: GLOSSA_ENGINE_DEEPL_KEY.
# [engine.libre]
# url = "http://localhost:5000/"

# What was approved once is offered again: here, and from other tools' memories (paths from this folder).
# [memory]
# files = ["legacy.tmx"]
# least = 70                          # from this score on a similar sentence is offered
# draft = 85                          # from this score on it is the draft, and no engine is asked
# penalties = {{ "legacy.tmx" = 5 }}    # points off for what you trust less

[review]
# true: nobody can approve what they wrote or edited last themselves.
two_person = false

# Who may do what: translator, reviewer, terminologist, editor. Where nobody is named, everybody may do everything.
# [people]
# Ana = ["translator"]
# "María Sol" = ["reviewer", "editor"]

# Checks that are not wanted, how grave the others are (error, warning, advice), and rules of your own.
# [checks]
# off = ["capitals"]
# severity = {{ quotations = "advice" }}
# [checks.patterns.email]
# forbid = 'e-mail'
# message = "we write “email”"

# Which strings of JSON and YAML files are texts, by their paths; without this, all that say something to people.
# [documents]
# strings = ["title", "items.*.text", "!**.url"]
"""


def template(source: LanguageTag, targets: Sequence[LanguageTag]) -> str:
    """Returns a commented glossa.toml that says the defaults, for these languages."""
    return _TEMPLATE.format(source=json.dumps(source), targets=json.dumps(list(targets)))
