# Every target sets up its own virtual environment first. `make PYTHON=python3.12 test` picks another Python.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
READY = $(VENV)/.ready

.PHONY: demo test check bench learn lock clean help

help:
	@sed -n 's/^## //p' Makefile

## make demo   read the sample press pack and show its record
demo: $(READY)
	$(BIN)/dateline demo

## make test   run the tests
test: $(READY)
	$(BIN)/python -m pytest

## make check  lint, types, arrows between rooms, docs, then the tests
check: $(READY)
	$(BIN)/ruff check src tests bench training examples
	$(BIN)/mypy src bench training
	for room in tests/*/; do MYPYPATH=src:$$room:tests/desk $(BIN)/mypy --no-explicit-package-bases $$room || exit 1; done
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

## make bench  quality on every press pack found, then speed and memory beside spaCy
bench: $(READY)
	$(BIN)/python -m bench.quality
	$(BIN)/python -m bench.speed

## make learn  make the defence pack's learnt table anew from corpus/
learn: $(READY)
	$(BIN)/pip install --quiet "scikit-learn>=1.5,<2"
	$(BIN)/python -m training.learn

## make lock   pin every dependency by version and hash
lock: $(READY)
	$(BIN)/pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --extra dev --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-trusted-host \
	  --no-emit-find-links --no-emit-options --output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) build dist

$(READY): requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@
