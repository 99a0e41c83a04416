# Everything a developer does, one name each. `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := /bin/sh

# An installed uv is used; else the one that uv.lock names is brought into .tools/.
UV := $(or $(shell command -v uv 2>/dev/null),.tools/uv)
RUN := $(UV) run --frozen --quiet
# An environment of its own: Dash brings a plugin for pytest that breaks the tests' run.
BENCH := $(RUN) --isolated --group bench
# One process more than cores, as a browser's tests wait for half of their time; who is done first takes
# over from the others, as tests take from a millisecond to half a minute.
PARALLEL := --dist worksteal --numprocesses $(shell python3 -c 'import os; print(min((os.cpu_count() or 1) + 1, 4))')
# Bytecode is kept whatever the environment says: compiling all anew takes as long as many tests.
export PYTHONDONTWRITEBYTECODE :=
FIND_CHROMIUM := PARLEY_CHROMIUM="$$($(RUN) python scripts/find_chromium.py)"

.PHONY: help run test check format lint types imports unit describe wheel screenshots bench readers hooks

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

.tools/uv:
	@python3 scripts/bring_uv.py .tools

run: | $(UV) ## show the bundled data in the browser (DATA=folder for another set, PORT=n)
	@$(UV) run --frozen --quiet --no-default-groups parley run $(if $(DATA),--data "$(DATA)") $(if $(PORT),--port $(PORT))

test: lint types imports ## every check and every test, browser tests included
	@$(FIND_CHROMIUM) && export PARLEY_CHROMIUM && $(RUN) pytest $(PARALLEL)

check: lint types imports unit ## all that needs no running app, in a few minutes

lint: | $(UV) ## ruff: faults and format
	@$(RUN) ruff check .
	@$(RUN) ruff format --check .

types: | $(UV) ## ty
	@$(RUN) ty check

imports: | $(UV) ## the arrows between packages
	@$(RUN) lint-imports

unit: | $(UV) ## the tests that run neither pages nor a browser
	@$(RUN) pytest $(PARALLEL) --ignore tests/pages --ignore tests/browser -m "not browser and not app and not slow"

format: | $(UV) ## put the code into ruff's format and mend what it can
	@$(RUN) ruff check --fix .
	@$(RUN) ruff format .

describe: | $(UV) ## rewrite what is derived from descriptions (descriptors, codebook, docs/api.md)
	@$(RUN) python -m parley.dataset.describe
	@$(RUN) python -m parley.api.describe
	@$(RUN) python scripts/count_data.py

wheel: | $(UV) ## put the app, its data and its settings into one file in dist/
	@$(UV) build --quiet --wheel

screenshots: | $(UV) ## take the README's pictures of the running app
	@$(FIND_CHROMIUM) && export PARLEY_CHROMIUM && $(RUN) python scripts/screenshots.py

bench: | $(UV) ## the speed ratios (benchmarks/README.md)
	@$(RUN) python benchmarks/ratios.py
	@$(FIND_CHROMIUM) && export PARLEY_CHROMIUM && $(BENCH) python benchmarks/browser.py

readers: | $(UV) ## how many readers one process holds (benchmarks/README.md)
	@$(FIND_CHROMIUM) && export PARLEY_CHROMIUM && $(RUN) python benchmarks/readers.py

hooks: | $(UV) ## run the cheap checks before every commit
	@$(RUN) prek install
