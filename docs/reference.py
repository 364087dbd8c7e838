"""The reference of the command line and of the settings, from their declarations."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

import typer.main
from typer.core import TyperGroup

from flows.cli import app
from flows.settings import ENVIRONMENT_PREFIX, Scheduled, Settings


def command_line() -> str:
    """Every command with its arguments and options, and every setting, as Markdown."""
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    lines = ["# Command line and settings", "", "Made by `make docs` from the declarations; not edited by hand.", ""]
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
    yield from ("## Settings", "", "A flag goes before a variable, a variable before a line of the file of settings.", "")
    yield from ("| in the file | variable | default | |", "|---|---|---|---|")
    for name, field in Settings.model_fields.items():
        default = "" if field.default in (None, (), {}) else f"`{field.default}`"
        yield f"| `{name}` | `{ENVIRONMENT_PREFIX}{name.upper()}` | {default} | {_cell(field.description or '')} |"
    keys = ", ".join(f"`{name}`" for name in Scheduled.model_fields)
    yield from (
        "",
        f"A table `[[schedule]]` has {keys}; a table `[notify]` has `webhook` and `command`; see [running](running.md).",
        "",
    )


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
