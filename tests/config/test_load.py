"""Settings: file, environment, flags, in that order of growing weight."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.config import Config, Setting, load_config
from glossa.errors import ExitCode, GlossaError

PLAIN: dict[str, str] = {}


def _project(folder: Path, text: str) -> Path:
    (folder / "glossa.toml").write_text(text, "utf-8")
    return folder


def _origins(config: Config) -> dict[str, str]:
    return {setting.name: setting.origin for setting in config.settings()}


def test_without_a_project_everything_is_a_default() -> None:
    config = load_config(None, PLAIN, {})
    assert (config.root, config.source, config.targets) == (None, "en", ())
    assert (config.engines, config.glossaries) == (("apertium",), ("glossa:international-news",))
    assert (config.two_person, config.user) == (False, "")
    assert set(_origins(config).values()) == {"default"}


def test_a_folder_without_a_file_has_the_defaults(tmp_path: Path) -> None:
    assert load_config(tmp_path, PLAIN, {}).origins == {}


def test_the_file_says_all_that_can_be_said(tmp_path: Path) -> None:
    root = _project(
        tmp_path,
        """\
source = "zh-CN"
targets = ["ES", "pt_br", "es"]
engines = ["pseudo"]
glossaries = ["glossa:international-news", "terms.csv"]
domains = ["law", "金融", "law"]

[abbreviations]
en = ["Gov.", "Sen."]

[engine.libre]
url = "http://localhost:5000/"
timeout = 30

[review]
two_person = true
""",
    )
    config = load_config(root, PLAIN, {})
    assert config.source == "zh-Hans"
    assert config.targets == ("es", "pt-BR")
    assert config.engines == ("pseudo",)
    assert config.glossaries == ("terms.csv", "glossa:international-news")
    assert config.domains == ("law", "金融")
    assert config.abbreviations == {"en": ("Gov.", "Sen.")}
    assert config.engine_settings == {"libre": {"url": "http://localhost:5000/", "timeout": "30"}}
    assert config.two_person
    assert _origins(config) == {
        "source": "glossa.toml:1",
        "targets": "glossa.toml:2",
        "engines": "glossa.toml:3",
        "glossaries": "glossa.toml:4",
        "domains": "glossa.toml:5",
        "abbreviations.en": "glossa.toml:8",
        "engine.libre.url": "glossa.toml:11",
        "engine.libre.timeout": "glossa.toml:12",
        "review.two_person": "glossa.toml:15",
        "user": "default",
        "memory.files": "default",
        "memory.least": "default",
        "memory.draft": "default",
    }


def test_the_environment_outweighs_the_file_and_a_flag_both(tmp_path: Path) -> None:
    root = _project(tmp_path, 'source = "fr"\ntargets = ["es"]\nengines = ["pseudo"]\n')
    environ = {"GLOSSA_TARGETS": "zh-CN, ar", "GLOSSA_ENGINES": "google"}
    config = load_config(root, environ, {"engines": ["apertium", "libre"]})
    assert (config.source, config.targets, config.engines) == ("fr", ("zh-Hans", "ar"), ("apertium", "libre"))
    origins = _origins(config)
    assert (origins["source"], origins["targets"], origins["engines"]) == (
        "glossa.toml:1",
        "GLOSSA_TARGETS",
        "--engine",
    )


def test_every_setting_of_the_environment_is_read() -> None:
    environ = {"GLOSSA_SOURCE": "he", "GLOSSA_GLOSSARIES": "a.csv,b.csv,", "GLOSSA_USER": "Zoë", "GLOSSA_ENGINES": " "}
    config = load_config(None, {**environ, "GLOSSA_DOMAINS": "finance, law"}, {})
    assert (config.domains, config.origins["domains"]) == (("finance", "law"), "GLOSSA_DOMAINS")
    assert (config.source, config.glossaries, config.user) == ("he", ("a.csv", "b.csv"), "Zoë")
    assert config.engines == ("apertium",)


def test_an_engine_is_set_up_by_the_environment(tmp_path: Path) -> None:
    root = _project(tmp_path, '[engine.deepl]\nauth_key = "from-file"\nformality = "more"\n')
    environ = {"GLOSSA_ENGINE_DEEPL_AUTH_KEY": "from-environment", "GLOSSA_ENGINE_": "x", "GLOSSA_ENGINE_LIBRE_URL": ""}
    config = load_config(root, environ, {})
    assert config.engine_settings == {"deepl": {"auth_key": "from-environment", "formality": "more"}}
    assert config.origins["engine.deepl.auth_key"] == "GLOSSA_ENGINE_DEEPL_AUTH_KEY"


def test_what_the_file_says_is_told_from_what_the_environment_says(tmp_path: Path) -> None:
    root = _project(tmp_path, '[engine.deepl]\nurl = "http://a.example"\nkey = "from-file"\n')
    config = load_config(root, {"GLOSSA_ENGINE_DEEPL_KEY": "from-environment"}, {"engines": ["deepl"]})
    assert config.is_from_file("engine.deepl.url")
    assert not config.is_from_file("engine.deepl.key")
    assert not config.is_from_file("engines")
    assert not config.is_from_file("targets")


def test_an_engine_without_settings_is_known_too(tmp_path: Path) -> None:
    config = load_config(_project(tmp_path, "\n[engine.libre]\n"), PLAIN, {})
    assert config.engine_settings == {"libre": {}}
    assert config.origins == {"engine.libre": "glossa.toml:2"}


def test_flags_that_were_not_given_weigh_nothing() -> None:
    config = load_config(None, PLAIN, {"source": None, "targets": [], "user": "", "engines": ()})
    assert config == load_config(None, PLAIN, {})


def test_a_flag_can_be_one_word() -> None:
    config = load_config(None, PLAIN, {"source": "zh-HK", "user": "王伟", "targets": ["ar"], "glossaries": ["t.csv"]})
    assert (config.source, config.user, config.targets) == ("zh-Hant-HK", "王伟", ("ar",))
    assert config.origins == {"source": "--from", "user": "--by", "targets": "--to", "glossaries": "--glossary"}
    assert config.glossaries == ("t.csv", "glossa:international-news")


def test_secrets_are_masked_where_they_are_shown(tmp_path: Path) -> None:
    root = _project(
        tmp_path,
        '[engine.deepl]\nauth_key = "s3cret"\n[engine.llm]\ntoken = "s3cret"\npassword = "s3cret"\nmodel = "small"\n',
    )
    config = load_config(root, PLAIN, {})
    assert Setting("engine.deepl.auth_key", "********", "glossa.toml:2") in config.settings()
    assert Setting("engine.llm.model", "small", "glossa.toml:6") in config.settings()
    assert "s3cret" not in str(config.settings())
    assert "s3cret" not in repr(config)
    assert list(config.engine_settings["llm"].values()) == ["s3cret", "s3cret", "small"]


def test_lists_and_flags_are_shown_as_people_write_them() -> None:
    config = load_config(None, PLAIN, {"targets": ["es", "zh-Hans"]})
    shown = {setting.name: setting.value for setting in config.settings()}
    assert shown["targets"] == "es, zh-Hans"
    assert shown["review.two_person"] == "false"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ('source = "en"\ntargts = ["es"]', "glossa.toml:2: unknown key targts", "Did you mean targets?"),
        ("colour = 1", "glossa.toml:1: unknown key colour", "The keys are: source, targets"),
        ("[review]\ntwo_persons = true", "glossa.toml:2: unknown key review.two_persons", "Did you mean two_person?"),
        ("source = 3", "glossa.toml:1: source must be a string", "Mend it there"),
        ('targets = "es"', "glossa.toml:1: targets must be a list of strings", "Mend it there"),
        ("targets = [1]", "glossa.toml:1: targets must be a list of strings", "Mend it there"),
        ('domains = "law"', "glossa.toml:1: domains must be a list of strings", "Mend it there"),
        ("[review]\ntwo_person = 1", "glossa.toml:2: review.two_person must be true or false", "Mend it there"),
        ("review = 1", "glossa.toml:1: review must be a table: [review]", "Mend it there"),
        (
            "engine = {libre = {url = 1.5}}",
            "glossa.toml:1: engine.libre.url must be a string or a whole number",
            "Mend it there",
        ),
        ("[engine.libre]\n\nurl = true", "glossa.toml:3: engine.libre.url must be a string", "Mend it there"),
        ("[engine]\nlibre = 3", "glossa.toml:2: engine.libre must be a table: [engine.libre]", "Mend it there"),
        ('[abbreviations]\nen = "Gov."', "glossa.toml:2: abbreviations.en must be a list", "Mend it there"),
        ('[abbreviations]\nxx-q = ["A."]', "glossa.toml:2: Unknown language: 'xx-q'", "Use a language tag"),
        ('source = "en"\ntargets = ["klingonish"]', "glossa.toml:2: Unknown language: 'klingonish'", "Use a language"),
        ('"a b" = 1', "glossa.toml:1: unknown key a b", "The keys are"),
        ('"targ\\u0065ts" = 3', "glossa.toml: targets must be a list of strings", "Mend it there"),
        ("a =", "glossa.toml:1: ", "must be TOML"),
        ('\n\nsource = "en', "glossa.toml:3: ", "must be TOML"),
        ("a = [1,\n2", "glossa.toml:2: ", "must be TOML"),
        pytest.param(f"a = {'[' * 5000}", "glossa.toml: ", "must be TOML", id="deep"),
        pytest.param(f"a = {'9' * 5000}", "glossa.toml: ", "must be TOML", id="long"),
    ],
)
def test_what_is_wrong_in_the_file_is_named_with_its_line(tmp_path: Path, text: str, message: str, hint: str) -> None:
    with pytest.raises(GlossaError) as caught:
        load_config(_project(tmp_path, text), PLAIN, {})
    assert caught.value.message.startswith(message)
    assert hint in caught.value.hint


def test_an_unknown_language_in_the_environment_names_the_variable() -> None:
    with pytest.raises(GlossaError, match="GLOSSA_SOURCE: Unknown language") as caught:
        load_config(None, {"GLOSSA_SOURCE": "??"}, {})
    assert caught.value.exit_code is ExitCode.USAGE


def test_a_file_that_is_not_utf_8_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "glossa.toml").write_bytes('source = "en"\n# caf\xe9'.encode("latin-1"))
    with pytest.raises(GlossaError, match=r"glossa\.toml:2: not UTF-8"):
        load_config(tmp_path, PLAIN, {})


def test_a_byte_order_mark_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "glossa.toml").write_text('source = "fr"', "utf-8-sig")
    assert load_config(tmp_path, PLAIN, {}).source == "fr"


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "glossa.toml").mkdir()
    with pytest.raises(GlossaError, match="Is a directory"):
        load_config(tmp_path, PLAIN, {})


def test_a_key_has_the_place_of_its_own_line(tmp_path: Path) -> None:
    root = _project(tmp_path, 'review.two_person = true\nengine.libre.url = "u"\nengine.deepl = {auth_key = "k"}\n')
    config = load_config(root, PLAIN, {})
    assert config.origins == {
        "review.two_person": "glossa.toml:1",
        "engine.libre": "glossa.toml:2",
        "engine.libre.url": "glossa.toml:2",
        "engine.deepl": "glossa.toml:3",
        "engine.deepl.auth_key": "glossa.toml:3",
    }
