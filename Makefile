# Every target is one line: the logic stands in tools/dev.py, which Windows, having
# no make, calls itself: py tools/dev.py run
PYTHON ?= python3
# Not from the environment, where some shells keep the machine's own name in HOST.
HOST = 127.0.0.1
PORT = 8000
ARGS =

.PHONY: help setup run test coverage lint types layers check bench quality fuzz lighthouse lock

help:
	@$(PYTHON) tools/dev.py help

run:
	@$(PYTHON) tools/dev.py run --host "$(HOST)" --port "$(PORT)"

setup test coverage lint types layers check bench quality fuzz lighthouse lock:
	@$(PYTHON) tools/dev.py $@ $(ARGS)
