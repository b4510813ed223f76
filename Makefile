# `make demo` and `make test` set up all that they need: a virtual environment, glossa in it, and from Debian,
# where apt is at hand and allowed, Apertium (the offline engine), gettext and python3-venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --no-compile \
	--constraint .ci/constraints.txt
SOURCES := pyproject.toml .ci/constraints.txt

.PHONY: demo test check tests bench docs clean

demo: $(VENV)/.glossa engine  ## translate the example article and show the result
	@.ci/demo "$(CURDIR)/$(BIN)/glossa" "$(CURDIR)/demo"

test: check tests  ## all there is to hold; with --jobs=2 both at once

tests: $(VENV)/.dev engine schemas  ## all the tests, and what they cover
	$(BIN)/python -m pytest --hypothesis-profile ci --numprocesses auto --dist worksteal --cov --cov-report=
	$(BIN)/coverage report --fail-under 90
	$(BIN)/coverage report --fail-under 100 --include '$(subst $() ,,$(FLOORS_0_TO_3))'

FLOORS_0_TO_3 := src/glossa/errors.py,src/glossa/plugins.py,src/glossa/text/*,src/glossa/model/*,\
	src/glossa/segmentation/*,src/glossa/terminology/*,src/glossa/memory/*,src/glossa/masking/*,src/glossa/quantities/*,\
	src/glossa/wire.py,src/glossa/checks/*

check: $(VENV)/.dev  ## lint, types, the import contract
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

BENCHMARKS := $(filter-out benchmarks/sentences.py,$(wildcard benchmarks/*.py))

bench: $(VENV)/.bench engine  ## the benchmarks: glossa beside a rival, in one run
	@missed=; for script in $(BENCHMARKS); do echo; echo "$$script"; $(BIN)/python $$script || missed="$$missed $$script"; done; \
	[ -z "$$missed" ] || { echo; echo "A goal was missed in:$$missed"; exit 1; }

docs: $(VENV)/.dev engine  ## what the docs take from the code: the reference, the tutorial's output
	$(BIN)/python docs/generate.py
	$(BIN)/python docs/tutorial.py

clean:
	rm -rf $(VENV) demo .coverage* .mypy_cache .ruff_cache .hypothesis

.PHONY: engine schemas
engine:
	@.ci/system-packages apertium apertium-eng-spa gettext

schemas: engine  # for XLIFF, as Symfony brings them along; after engine, as apt does one thing at a time
	@.ci/system-packages libxml2-utils php-symfony-translation

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'glossa needs Python 3.11 or newer: make PYTHON=python3.12 ...'; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || .ci/system-packages python3-venv
	$(PYTHON) -m venv $(VENV)

$(VENV)/.glossa: $(VENV)/bin/python $(SOURCES)
	$(INSTALL) --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/bin/python $(SOURCES)
	$(INSTALL) --editable '.[dev]'
	@touch $@ $(VENV)/.glossa

$(VENV)/.bench: $(VENV)/.dev
	$(INSTALL) --editable '.[dev,bench]'
	@touch $@
