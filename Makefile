# Striate: `make demo` shows what it does, `make test` whether it is right, `make check` is what CI runs.

PREFIX ?= /usr/local
OUT ?= demo-output
BINARY := .build/release/striate
# Tests share their objects with the demo and the benchmarks.
RELEASE := -c release --disable-testable-imports
PYTHON ?= python3

.DEFAULT_GOAL := build
.PHONY: setup build install demo test check lint coverage bench bench-peers bench-engine parity parity-page verify-systems onnx-environment conformance export-check snippets docs sanitize clean

## Installs what is missing on Debian and Ubuntu; does nothing when all is there.
setup:
	@Tools/setup.sh

## The release build.
build: setup
	swift build -c release

## Copies the one binary to $(PREFIX)/bin.
install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 "$(BINARY)" "$(DESTDIR)$(PREFIX)/bin/striate"

## Trains LeNet-5 on the embedded digits and leaves pictures in $(OUT).
demo: setup
	swift build -c release --product striate
	$(BINARY) train lenet5 --out "$(OUT)"
	@echo "Look at $(OUT)/activations.png, $(OUT)/filters.png, $(OUT)/loss.png and $(OUT)/confusion.png"

## All tests.
test: setup
	swift build -c release --product striate
	swift test $(RELEASE)

## Everything that CI checks: format, structure, warnings, undeclared imports, tests, snippets, the reference, an outside package.
check: setup lint
	Tools/check_warnings.sh
	swift build -c release --product striate
	STRIATE_OUTSIDE_PACKAGE=1 swift test $(RELEASE)
	$(MAKE) snippets
	Tools/make_docs.sh

## Format and structure.
lint:
	swift format lint --strict --configuration .swift-format --recursive --parallel Package.swift Sources Tests Snippets Benchmarks/Package.swift Benchmarks/Sources docs
	$(PYTHON) Tools/check_structure.py

## Runs the programs of the documentation and compares what they print with what their comments say.
snippets:
	@mkdir -p .build
	@for file in Snippets/*.swift; do \
	  name=$$(basename $$file .swift); echo "snippet $$name"; \
	  swift run -c release $$name >.build/$$name.txt || { cat .build/$$name.txt; exit 1; }; \
	  cat .build/$$name.txt; $(PYTHON) Tools/check_output.py $$file .build/$$name.txt || exit 1; \
	done

## All runs whose figures the systems' pages quote (hours on 2 cores). DATA is the folder of the data folders: mnist, cifar10-jpg.
## The figures go to docs/figures, and from there into the table of docs/systems/README.md.
DATA ?= ../shared/data
verify-systems: setup
	swift build -c release --product striate
	$(BINARY) verify --data "$(DATA)" --figures docs/figures --commit "$$(git rev-parse HEAD)"
	$(PYTHON) Tools/make_systems_page.py --striate $(BINARY)

## The reference documentation in .build/docs; fails on links that lead nowhere and on methods that no page links.
docs: setup
	swift build -c release --product striate
	Tools/make_docs.sh

## Rewrites docs/parity.md from the catalogue's rows and their fixtures.
parity-page: setup
	STRIATE_WRITE_PARITY=1 swift test $(RELEASE) --filter ParityPageTests

## All tests but those of the command line and of resident memory, under AddressSanitizer, UndefinedBehaviorSanitizer
## (C) and ThreadSanitizer. On 2 cores that others use too: two builds of 3 minutes, tests of 15 minutes and more each.
sanitize: setup
	Tools/sanitize.sh

## Line coverage of the engine targets.
coverage: setup
	swift test --enable-code-coverage --scratch-path .build-coverage --skip CommandLineTests
	$(PYTHON) Tools/coverage.py $$(swift test --show-codecov-path --scratch-path .build-coverage)

## Training steps of ten networks; `striate bench inference` and `kernels` time the rest.
bench: setup
	swift build -c release --product striate
	$(BINARY) bench

## The engine's inner workings, by a package of its own in Benchmarks/ (builds the engine again, which takes minutes):
## nodes, replays, compilation, files, the loader. WORD=compiling times what has that in its name.
bench-engine: setup
	swift run -c release --package-path Benchmarks EngineBenchmarks $(WORD)

## Everything beside PyTorch, JAX, onnxruntime and OpenVINO in one run of twenty minutes; writes docs/benchmarks.md.
## They are in an environment of their own. PEERS="--group training --only lenet5 --rounds 5" times less.
bench-peers: setup
	@[ -x .build-peers/venv/bin/python ] || $(PYTHON) -m venv .build-peers/venv
	.build-peers/venv/bin/pip install --quiet torch==2.13.0+cpu --find-links https://download.pytorch.org/whl/cpu/torch/
	.build-peers/venv/bin/pip install --quiet -r Tools/peers/requirements.txt
	swift build -c release --product striate
	.build-peers/venv/bin/python Tools/peers/run.py --striate $(BINARY) --json .build-peers/figures.json --page docs/benchmarks.md $(PEERS)

## The Python package onnx in an environment of its own (needs pip and a network). The cases and their number are this version's.
ONNX := .build-conformance/venv/bin
onnx-environment:
	@[ -x $(ONNX)/pip ] || $(PYTHON) -m venv .build-conformance/venv
	$(ONNX)/pip install --quiet --timeout 60 --retries 2 onnx==1.23.2 numpy

## The cases of the Python package onnx; writes docs/onnx-conformance.md. Fails if fewer operator cases pass than here: the
## number may only rise.
CONFORMANCE_FLOOR := 1640
CONFORMANCE_PAGE ?= docs/onnx-conformance.md
conformance: setup onnx-environment
	$(ONNX)/python Tools/make_onnx_cases.py .build-conformance/cases
	swift build -c release --product striate
	$(BINARY) onnx conformance .build-conformance/cases --page $(CONFORMANCE_PAGE) --floor $(CONFORMANCE_FLOOR)

## Exports every network, recipe and layer to ONNX, and checks what was written with onnx.checker and onnxruntime, which are
## in an environment of their own.
export-check: setup onnx-environment
	$(ONNX)/pip install --quiet onnxruntime==1.32.0
	rm -rf .build-conformance/exported
	STRIATE_EXPORT_ALL=1 STRIATE_EXPORT_CASES="$(CURDIR)/.build-conformance/exported" swift test $(RELEASE) --filter 'ExportTests|ExportedNetworkTests'
	$(ONNX)/python Tools/check_onnx_export.py .build-conformance/exported

## The first 100 losses of LeNet-5 beside PyTorch's (needs: pip install torch numpy).
parity: setup
	swift build -c release --product striate
	$(PYTHON) Tools/parity_lenet.py --striate $(BINARY)

clean:
	rm -rf .build .build-coverage .build-check .build-memory .build-thread "$(OUT)"
