# Everything that is done with Fonds from a checkout. `make` alone prints what there is.
# Recipes are plain sh; what takes more than a line is a script in tools/.

PYTHON ?= python3
PORT ?= 8000
ARCHIVE := demo-archive
BIN := .venv/bin
# The SQLite run and the PostgreSQL run share the two cores; a file stays in one process, for its fixtures.
PYTEST := $(BIN)/pytest -n 2 --dist loadfile
# Pure functions, the rules of the tree and the scripts meet no database: they run once.
WITHOUT_DATABASE := tests/normalise tests/architecture tests/tools

.DEFAULT_GOAL := help
.PHONY: help setup setup-base setup-system demo test lint format docs bench bench-ranking bench-search bench-names lock screenshot clean

help: ## print this
	@echo "Fonds publishes archives of historical documents. From this folder:"
	@echo
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-22s %s\n", $$1, $$2 }'
	@echo
	@echo "On a fresh machine \"make demo\" and \"make test\" prepare what they need."

setup: ## make or mend the environment in .venv, with everything for building and testing
	@$(PYTHON) tools/set_up.py dev

setup-base:
	@$(PYTHON) tools/set_up.py base

setup-system: ## install PostgreSQL, Chromium and Chinese fonts for the tests (Debian, needs root)
	@$(PYTHON) tools/system_packages.py

demo: setup-base ## make the sample archive and serve it at http://127.0.0.1:8000 (PORT=8001 for another port)
	@$(BIN)/fonds demo $(ARCHIVE)
	@exec $(BIN)/fonds --archive $(ARCHIVE) serve --port $(PORT)

test: ## check everything and run all tests, on SQLite and on PostgreSQL
	@$(PYTHON) tools/system_packages.py --if-allowed
	@$(MAKE) --no-print-directory lint
	@echo "Tests on SQLite"
	@$(PYTEST) --cov=fonds --cov-report=term:skip-covered
	@echo "Tests on PostgreSQL (without $(WITHOUT_DATABASE), which meet no database)"
	@$(BIN)/python tools/with_postgres.py $(PYTEST) $(addprefix --ignore=,$(WITHOUT_DATABASE))

lint: setup ## check style, types, layers and generated pages
	@echo "Style";  $(BIN)/ruff check --quiet . && $(BIN)/ruff format --quiet --check .
	@echo "Types";  $(BIN)/python -m mypy --no-error-summary
	@echo "Layers"; $(BIN)/lint-imports --no-logo
	@echo "Generated pages"; $(BIN)/python tools/generate_docs.py --check

format: setup ## set the code in its one form and mend what can be mended by rule
	@$(BIN)/ruff check --quiet --fix . ; $(BIN)/ruff format .

docs: setup ## write docs/reference anew from the code
	@$(BIN)/python tools/generate_docs.py

bench: setup ## measure import and search on 50,000 records beside plain SQLite
	@$(BIN)/python -m bench

bench-ranking: setup ## measure what each signal of the ranking adds, cross-validated
	@$(BIN)/python -m bench.ranking

bench-search: setup ## measure searches over up to a million records beside plain SQLite, and pages of a million (hours)
	@$(BIN)/python -m bench.search

bench-names: setup ## measure how often a name in another script or romanization finds its record
	@$(BIN)/python -m bench.name_queries

lock: setup ## resolve requirements/*.in anew into hashed locks
	@$(BIN)/python tools/lock.py

screenshot: setup ## make docs/images/results.png from the running program
	@$(BIN)/python tools/screenshot.py

clean: ## remove the environment, the sample archive and everything that was made
	rm -rf .venv $(ARCHIVE) .coverage .coverage.* htmlcov .mypy_cache .ruff_cache .pytest_cache .hypothesis \
	  .import_linter_cache screenshots build dist bench/results src/*.egg-info
	find src tests tools bench -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true
