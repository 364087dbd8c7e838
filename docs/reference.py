"""The reference of the command line and of the settings, from their declarations."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

import typer.main
from typer.core import TyperGroup

from flows.cli import app
from flows.settings import ENVIRONMENT_PREFIX, Scheduled, Settings

EXIT_CODES = (
    "Exit codes: 0 done (rejected files are reported and are no error) · 1 the audit refused a batch, or the command failed ·",
    "2 wrong usage, or something named is not there · 130 stopped with Ctrl-C or SIGTERM.",
)

TRUST = (
    "A flag goes before an environment variable, a variable before a line of `onrecord.toml` in the working directory, or of the",
    "file that `--config FILE` names in its place. A file that is not named may have come with anybody's folder: what is used of",
    "it is told on standard error, and its `dask`, `metrics`, `[[schedule]]` and `[notify]`, and its `model` when that is a",
    "folder, are used only when you say so at a terminal ([security](security.md)).",
)

WITHOUT_A_FLAG = ("mapping", "words", "schedule", "notify")
"""Settings that are tables of the file."""


def command_line() -> str:
    """Every command with its arguments and options, and every setting, as Markdown."""
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    lines = ["# Command line and settings", "", "Made by `make docs` from the declarations; not edited by hand.", ""]
    lines += ["| command | what it does |", "|---|---|"]
    for name, command in group.commands.items():
        first = next(_paragraphs(command.help or ""))
        lines.append(f"| [`onrecord {name}`](#onrecord-{name}) | {_cell(first)} |")
    lines += ["", *EXIT_CODES, ""]
    for name, command in group.commands.items():
        lines += [f"## onrecord {name}", "", *_paragraphs(command.help or ""), *_parameters(command)]
    return "\n".join([*lines, *_settings()])


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.strip().split("\n\n"):
        yield from (" ".join(paragraph.split()), "")


def _parameters(command: Any) -> Iterator[str]:
    yield from ("| | |", "|---|---|")
    for one in command.params:
        if one.param_type_name == "argument":
            yield f"| `{_cell(one.metavar or one.name.upper())}` | {_cell(one.help or '')} |"
        else:
            values = " ".join(filter(None, [", ".join(one.opts), _value(one)]))
            yield f"| `{_cell(values)}` | {_cell(one.help or '')} |"
    yield ""


def _value(option: Any) -> str:
    """What stands behind the option: its values where they are few."""
    if option.is_flag:
        return ""
    annotation = option.type_descriptor.annotation
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return "|".join(str(one.value) for one in annotation)
    return str(option.metavar or {int: "NUMBER", float: "NUMBER"}.get(annotation, "TEXT"))


def _settings() -> Iterator[str]:
    yield from ("## Settings", "", *TRUST, "")
    yield from ("| in the file | flag | variable | default | |", "|---|---|---|---|---|")
    for name, field in Settings.model_fields.items():
        default = "" if field.default in (None, (), {}) else f"`{field.default}`"
        flag = "" if name in WITHOUT_A_FLAG else f"`--{name.replace('_', '-')}`"
        yield f"| `{name}` | {flag} | `{ENVIRONMENT_PREFIX}{name.upper()}` | {default} | {_cell(field.description or '')} |"
    keys = ", ".join(f"`{name}`" for name in Scheduled.model_fields)
    yield from (
        "",
        "A run needs no Prefect server. When one is configured (`PREFECT_API_URL`) and answers, the run is seen in its pages.",
        "",
        f"A table `[[schedule]]` has {keys}; a table `[notify]` has `webhook` and `command`; see [running](running.md).",
        "",
    )


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
