# The two commands that matter: `make run` and `make test`. Each sets up .venv first, if it is not there or out of date.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test types tests torture golden setup format lock docs clean

run: setup
	$(BIN)/onrecord run samples/ --report

test: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(MAKE) --no-print-directory --jobs 2 types tests

# Types and imports are checked beside the tests, which do not always have work for two processors.
types: setup
	$(BIN)/lint-imports
	$(BIN)/mypy

tests: setup
	$(BIN)/python -m pytest -q --numprocesses 2 --dist loadfile --no-loadscope-reorder

# Two hundred kills, a hundred thousand records: the tests that take minutes: more than an hour on two cores. `make torture OPTIONS="--seed 2"` tries others.
torture: setup
	$(BIN)/python -m pytest -q -m long
	$(BIN)/python -m tests.torture $(OPTIONS)

# The rows of samples/ and tests/gold anew, once RULES_VERSION was raised; says which are others.
golden: setup
	$(BIN)/python -m tests.golden --write

setup: $(VENV)/.installed

# The lock holds every package with its hashes; --no-deps installs exactly it. Byte code is compiled once, here: without it the first
# runs pay for it.
$(VENV)/.installed: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("OnRecord needs Python 3.11 or newer, this is " + sys.version.split()[0] + "; try: make PYTHON=python3.12 " if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	@echo "installing the locked packages into $(VENV) (one to three minutes) ..."
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	-$(BIN)/python -m compileall -q -j 0 $(VENV)/lib flows transforms expectations warehouse > /dev/null 2>&1
	touch $@

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Needs uv (pip install uv). No index address goes into the file, so that it installs from any mirror.
lock:
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-strip-extras --python-version 3.11 --extra dev --extra dask \
		--custom-compile-command "make lock" --quiet pyproject.toml -o requirements.lock

# What the docs print: the data dictionary, the command line, and the answers below their questions; and the site in build/site.
docs: setup
	$(BIN)/python -m docs.generate
	$(BIN)/mkdocs build --quiet

clean:
	rm -rf $(VENV)
