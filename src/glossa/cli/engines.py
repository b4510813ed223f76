"""`glossa engines`: what can draft, and whether it is ready."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import From, Json, ProjectFolder, opened

if TYPE_CHECKING:
    from glossa.config import Config
    from glossa.engines import Pair
    from glossa.workflow.crew import EngineInfo

_SENTENCES = {
    "en": "The ministers met on Monday.",
    "zh": "部长们星期一举行了会晤。",
    "es": "Los ministros se reunieron el lunes.",
}

engines = typer.Typer(invoke_without_command=True, no_args_is_help=False, rich_markup_mode=None)


@engines.callback()
def list_all(
    context: typer.Context,
    to: Annotated[str | None, typer.Option("--to", metavar="LANGUAGE", help="For translation into it.")] = None,
    source: From = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """List the engines: what each needs, who would read your text, and whether it is ready.

    \b
    Example:
      glossa engines --to es
    """
    if context.invoked_subcommand is not None:
        return
    from glossa.cli._output import show, show_json, table
    from glossa.engines import Pair
    from glossa.text.languages import language_tag
    from glossa.workflow.crew import list_engines

    opened_project = opened(Path.cwd(), project, source=source)
    pair = Pair(opened_project.config.source, language_tag(to)) if to else None
    infos = list_engines(opened_project.config, pair)
    if json:
        show_json({"engines": [_as_json(info) for info in infos]})
    else:
        show(table(("", "Engine", "", "Who reads it", "What it is, or what it lacks"), map(_row, infos)))


def _as_json(info: EngineInfo) -> dict[str, object]:
    return {
        "id": info.id,
        "summary": info.summary,
        "needs": info.needs,
        "privacy": info.privacy.value,
        "ready": info.readiness.ready,
        "reason": info.readiness.reason,
        "hint": info.readiness.hint,
        "place": info.place,
    }


def _row(info: EngineInfo) -> tuple[str, ...]:
    lacks = f"{info.readiness.reason}. {info.readiness.hint or info.needs}"
    return (
        str(info.place or ""),
        info.id,
        "ready" if info.readiness.ready else "not ready",
        info.privacy.value,
        info.summary if info.readiness.ready else lacks,
    )


@engines.command("test")
def try_one(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The engine.", show_default=False)],
    to: Annotated[str, typer.Option("--to", metavar="LANGUAGE", help="The language to translate into.")],
    source: From = None,
    text: Annotated[str | None, typer.Option("--text", help="The sentence to send.", show_default=False)] = None,
    masks: Annotated[bool, typer.Option("--masks", help="Try which stand-ins for terms survive best.")] = False,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Send one sentence through an engine; say first who will read it.

    With --masks, sentences of glossa's own go through it with stand-ins for terms in several shapes. The shape that
    survives best is kept in the project, and used for this engine and pair from then on.

    \b
    Examples:
      glossa engines test apertium --to es
      glossa engines test google --to zh-Hans --masks
    """
    from glossa.cli._output import say, show, show_json
    from glossa.engines import Pair
    from glossa.text.languages import language_tag, primary
    from glossa.workflow.crew import try_engine

    config = opened(Path.cwd(), project, source=source).config
    if masks:
        _try_masks(config, name, Pair(config.source, language_tag(to)), json=json)
        return
    sentence = text or _SENTENCES.get(primary(config.source), _SENTENCES["en"])
    answer = try_engine(config, name, Pair(config.source, language_tag(to)), sentence, say)
    if json:
        show_json({"engine": name, "source": sentence, "target": answer})
    else:
        show(answer)


def _try_masks(config: Config, name: str, pair: Pair, *, json: bool) -> None:
    from glossa.cli._output import say, show, show_json
    from glossa.cli._render_masks import calibration_json, calibration_table, kept
    from glossa.workflow.calibration import calibrate

    found = calibrate(config, name, pair, say)
    if json:
        show_json(calibration_json(found))
    else:
        show(calibration_table(found))
    say(kept(found))
