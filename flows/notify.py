"""Telling somebody that a run failed: by a webhook, by a command, or both. Only settings that the user has named say where."""

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, field_validator

if TYPE_CHECKING:
    from prefect.client.schemas.objects import FlowRun, State
    from prefect.flows import Flow

VARIABLE = "ONRECORD_NOTIFY"
"""Hands the setting on to the processes of scheduled runs: as a parameter of a flow it would stand in Prefect's database."""

ATTEMPTS = 3
SECONDS = 10.0
"""A webhook that takes longer to answer is tried again after 1, then after 2 seconds. Chosen by hand."""

COMMAND_SECONDS = 60.0


class Notify(BaseModel):
    """Where failures are told: a webhook that takes JSON (with `text`, as chat services read it), or a command that reads it on
    standard input.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    webhook: str | None = None
    command: tuple[str, ...] = Field(default=())

    @field_validator("webhook")
    @classmethod
    def is_of_the_web(cls, webhook: str | None) -> str | None:
        """The address, if it is one of the web."""
        if webhook is not None and urlsplit(webhook).scheme not in ("http", "https"):
            raise ValueError("a webhook is an address that begins with https:// or http://")
        return webhook


def hand_on(notify: Notify | None) -> None:
    """Lets runs in this process, and in those that it starts, tell of failures."""
    if notify is not None:
        os.environ[VARIABLE] = notify.model_dump_json()


def tell(notify: Notify, message: dict[str, Any]) -> list[str]:
    """Tells it, and returns what went wrong with that. A failure to tell of a failure stops nothing."""
    content = json.dumps(message, ensure_ascii=False).encode()
    wrong = [_post(notify.webhook, content)] if notify.webhook else []
    if notify.command:
        wrong.append(_run(notify.command, content))
    return [problem for problem in wrong if problem]


def tell_failure(flow: "Flow[..., Any]", flow_run: "FlowRun", state: "State[Any]") -> None:
    """What Prefect calls when a run failed or crashed."""
    told = os.environ.get(VARIABLE)
    if not told:
        return
    where = (flow_run.parameters or {}).get("to")
    message = {
        "text": f"OnRecord: {flow.name} of {where} {state.name.lower() if state.name else 'failed'}: {state.message}",
        "flow": flow.name,
        "run": flow_run.name,
        "warehouse": where,
        "state": state.name,
        "message": state.message,
    }
    for problem in tell(Notify.model_validate_json(told), message):
        print(f"nobody could be told that the run failed: {problem}", file=sys.stderr)


def _post(webhook: str, content: bytes) -> str | None:
    request = urllib.request.Request(webhook, content, {"Content-Type": "application/json"}, method="POST")
    problem = None
    for attempt in range(ATTEMPTS):
        if attempt:
            time.sleep(2.0 ** (attempt - 1))
        try:
            with urllib.request.urlopen(request, timeout=SECONDS):
                return None
        except urllib.error.HTTPError as error:
            problem = f"the webhook answered {error.code}"
            if error.code < 500:
                break
        except OSError as error:
            problem = f"the webhook cannot be reached ({error})"
    return problem


def _run(command: tuple[str, ...], content: bytes) -> str | None:
    try:
        ended = subprocess.run(command, input=content, timeout=COMMAND_SECONDS, check=False, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"{command[0]}: {error}"
    return f"{command[0]} ended with {ended.returncode}" if ended.returncode else None
