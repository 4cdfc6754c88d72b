# Every command sets up what it needs, from nothing but Python 3.11, git and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
# Without compiled modules every command begins by compiling all of them: a quarter of a second.
unexport PYTHONDONTWRITEBYTECODE
SHOWCASE := $(BIN)/showcase

.PHONY: site published test test-all serve check bench screenshots guide-pictures lighthouse lint audit lock messages clean install

install: $(VENV)/.installed ## set up the generator, and nothing else

site: $(VENV)/.installed ## check the entries and build site/
	$(SHOWCASE) build

published: $(VENV)/.installed ## the same with all that is published: booklets as PDF too
	$(SHOWCASE) build --booklets

serve: $(VENV)/.installed ## build, watch and show at http://127.0.0.1:8000/
	$(SHOWCASE) serve

check: $(VENV)/.installed ## say what is wrong with the entries
	$(SHOWCASE) check

test: $(VENV)/.installed-test lint ## the gate
	$(BIN)/pytest -m "not full" -n auto

test-all: $(VENV)/.installed-test lint ## the gate and the full counts
	$(BIN)/pytest -n auto

bench: $(VENV)/.installed-bench ## measure everything, or one of it: make bench ONLY=builds
	$(BIN)/python -m tests.bench $(ONLY)

screenshots: $(VENV)/.installed-test ## pictures of every kind of page into screenshots/, to be looked at
	$(BIN)/python -m tests.browser.screenshots

lighthouse: $(VENV)/.installed-test ## Lighthouse on four pages of site/, medians of five; needs Node 20 and nginx
	$(BIN)/python -m tests.browser.lighthouse

guide-pictures: $(VENV)/.installed-test ## take the pictures of the officers' guide anew from the form
	$(BIN)/python -m tests.browser.guide_pictures

lint: $(VENV)/.installed-test
	$(BIN)/ruff format --check scripts tests
	$(BIN)/ruff check scripts tests
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

audit: ## ask for known weaknesses of the pinned packages; needs the network
	$(PYTHON) -m venv build/audit
	build/audit/bin/pip install --quiet --require-hashes -r requirements-audit.txt
	build/audit/bin/pip-audit --strict --require-hashes --disable-pip --progress-spinner off -r requirements-bench.txt

messages: $(VENV)/.installed-test ## gather sentences to translate into the .po file
	$(BIN)/python -m tests.messages

lock: $(VENV)/.installed-test ## pin the newest allowed versions with hashes
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 pyproject.toml --extra build -o requirements.txt --custom-compile-command "make lock"
	$(BIN)/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 pyproject.toml --extra build --extra test -c requirements.txt -o requirements-test.txt --custom-compile-command "make lock"
	$(BIN)/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 pyproject.toml --extra build --extra test --extra bench -c requirements-test.txt -o requirements-bench.txt --custom-compile-command "make lock"
	echo "pip-audit>=2.9,<3" | $(BIN)/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 - -o requirements-audit.txt --custom-compile-command "make lock"

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.installed-test: requirements-test.txt $(VENV)/.installed
	$(BIN)/pip install --quiet --require-hashes -r requirements-test.txt
	sh tests/install_browser.sh
	touch $@

$(VENV)/.installed-bench: requirements-bench.txt $(VENV)/.installed-test
	$(BIN)/pip install --quiet --require-hashes -r requirements-bench.txt
	touch $@

clean: ## remove all that was made
	rm -rf $(VENV) site .site.spare site-preview .cache build
