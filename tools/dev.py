"""Everything a developer or a fresh machine types: ``make`` calls this script.

Standard library only, because it runs before anything is installed. On Windows,
which has no make: ``py tools/dev.py run``.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from typing import TYPE_CHECKING

from environments import TOP, Environment, Stop, call, say
from html_validate import HTML_VALIDATE

if TYPE_CHECKING:
    from collections.abc import Callable

OLDEST = (3, 11)
LOCK = TOP / "requirements.lock"
PROJECT = TOP / "pyproject.toml"
ANKI_REQUIREMENT = "anki==26.9.3"
"""Tests only, in an environment of its own: its licence (AGPL) is not ours."""

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
CHROMIUM_INSTALL = "sudo apt-get install chromium  (or set CHROMIUM to a browser)"


CORE = ("content", "items", "learning")
"""The pure packages: their own tests reach every branch of them."""

ALL_PROCESSORS = ("-q", "-n", "auto", "-rs")
"""How pytest runs when nobody says otherwise: a skipped test says why."""

MAIN = Environment(TOP / ".venv")
ANKI = Environment(TOP / ".venv-anki")


def tool(name: str, *arguments: str) -> int:
    """Run a program of the main environment."""
    return call([MAIN.scripts / name, *arguments])


def setup(*, develop: bool) -> None:
    """Fill ``.venv`` with the program and, to develop, all that tests and checks need.

    An environment that was filled to develop also serves to run.
    """
    import tomllib  # noqa: PLC0415 - absent before 3.11, where main() has stopped

    project = ["-c", str(LOCK), "-e"]
    if not develop and not (MAIN.folder / ".stamp-develop").exists():
        MAIN.install("run", [*project, str(TOP)], PROJECT, LOCK)
        return
    groups = tomllib.loads(PROJECT.read_text("utf-8"))["dependency-groups"]
    wanted = [*groups["test"], *groups["lint"]]
    MAIN.install("develop", [*project, f"{TOP}[postgres]", *wanted], PROJECT, LOCK)


def setup_command(_: argparse.Namespace) -> int:
    """Create .venv with the baclofen-quiz command in it."""
    setup(develop=False)
    say(f"Ready: {MAIN.scripts.relative_to(TOP) / 'baclofen-quiz'}")
    return 0


def run_command(options: argparse.Namespace) -> int:
    """Install what is missing and serve the site (PORT=8000 HOST=127.0.0.1)."""
    setup(develop=False)
    program = MAIN.scripts / "baclofen-quiz"
    command = [program, "serve", "--host", options.host, "--port", options.port]
    if os.name == "nt":
        return call(command)
    os.chdir(TOP)
    return os.execv(program, [str(part) for part in command])


def chromium() -> str:
    """Find the browser of the browser tests: CHROMIUM, else on the path, else ""."""
    named = os.environ.get("CHROMIUM", "")
    return named or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), "")


def prepare_anki() -> None:
    """Make the environment of the real-Anki tests, or say why they are skipped."""
    try:
        ANKI.install("anki", [ANKI_REQUIREMENT])
    except Stop as reason:
        say(f"Real-Anki tests are skipped: {ANKI_REQUIREMENT} could not be installed.")
        say(f"  {reason}")
        say(f"  Install line: {ANKI.python} -m pip install {ANKI_REQUIREMENT}")


def prepare_markup() -> None:
    """Fetch the check of the HTML standard, or say why it is skipped."""
    try:
        HTML_VALIDATE.install()
    except Stop as reason:
        say(f"Pages are not checked against the HTML standard: {reason}")


def coverage_command(_: argparse.Namespace) -> int:
    """Run the tests of the pure core, which must reach every branch of it."""
    setup(develop=True)
    folders = (f"tests/{name}" for name in CORE)
    # --cov stands last: it would take a folder behind it for what is to be measured.
    return tool("python", "-m", "pytest", *ALL_PROCESSORS, *folders, "--cov")


def test_command(options: argparse.Namespace) -> int:
    """Install what the tests need and run all of them (ARGS="-k dose")."""
    setup(develop=True)
    prepare_anki()
    prepare_markup()
    browser = chromium()
    if browser:
        os.environ["CHROMIUM"] = browser
    else:
        say("Browser tests are skipped: no Chromium was found.")
        say(f"  Install line: {CHROMIUM_INSTALL}")
    left_out = CORE if options.without_core else ()
    ignored = (f"--ignore=tests/{name}" for name in left_out)
    chosen = options.rest or ALL_PROCESSORS
    return tool("python", "-m", "pytest", *chosen, *ignored)


def lint_command(_: argparse.Namespace) -> int:
    """Check style and format of the code."""
    setup(develop=True)
    return tool("ruff", "check") or tool("ruff", "format", "--check")


def types_command(_: argparse.Namespace) -> int:
    """Check the types of src and tests, strictly."""
    setup(develop=True)
    return tool("mypy")


def layers_command(_: argparse.Namespace) -> int:
    """Check that each layer imports only the layers below it."""
    setup(develop=True)
    return tool("lint-imports", "--no-cache")


def check_command(options: argparse.Namespace) -> int:
    """Run lint, types, layers and all tests; stop at the first that fails."""
    return (
        lint_command(options)
        or types_command(options)
        or layers_command(options)
        or coverage_command(options)
        or test_command(argparse.Namespace(without_core=True, rest=options.rest))
    )


def bench_command(options: argparse.Namespace) -> int:
    """Measure start-up, memory, generation and answering beside a bare app."""
    setup(develop=True)
    return tool("python", "tools/bench.py", *options.rest)


def quality_command(options: argparse.Namespace) -> int:
    """Measure the quality of the generated items."""
    setup(develop=True)
    return tool("python", "tools/quality.py", *options.rest)


def fuzz_command(options: argparse.Namespace) -> int:
    """Read 100,000 broken files of each format (ARGS="csv 1000" for fewer)."""
    setup(develop=True)
    return tool("python", "tools/fuzz.py", *options.rest)


def lighthouse_command(options: argparse.Namespace) -> int:
    """Measure five pages as on a phone (ARGS=home for one; needs Node and npm)."""
    setup(develop=True)
    os.environ["CHROMIUM"] = chromium()
    return tool("python", "tools/lighthouse.py", *options.rest)


def lock_command(_: argparse.Namespace) -> int:
    """Write requirements.lock anew (needs uv); it holds versions, no addresses."""
    uv = shutil.which("uv") or str(MAIN.scripts / "uv")
    groups = ["--all-groups", "--all-extras", "--no-emit-project"]
    plain = ["--no-hashes", "--no-annotate", "--no-header", "--upgrade"]
    code = call([uv, "export", "-q", *groups, *plain, "-o", str(LOCK)])
    (TOP / "uv.lock").unlink(missing_ok=True)
    return code


def help_command(_: argparse.Namespace) -> int:
    """List these commands."""
    for name, command in COMMANDS.items():
        say(f"  make {name:<10} {str(command.__doc__).splitlines()[0]}")
    return 0


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "setup": setup_command,
    "run": run_command,
    "test": test_command,
    "coverage": coverage_command,
    "lint": lint_command,
    "types": types_command,
    "layers": layers_command,
    "check": check_command,
    "bench": bench_command,
    "quality": quality_command,
    "fuzz": fuzz_command,
    "lighthouse": lighthouse_command,
    "lock": lock_command,
    "help": help_command,
}


def main() -> int:
    """Read the command and run it."""
    if sys.version_info < OLDEST:
        found = sys.version.split()[0]
        say(f"Python 3.11 or later is needed; this is {found}.")
        say("  If another is installed: make run PYTHON=python3.12")
        return 2
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", default="8000")
    parser.add_argument("--without-core", action="store_true")
    options, rest = parser.parse_known_args()
    options.rest = rest
    try:
        return COMMANDS[options.command](options)
    except Stop as reason:
        sys.stderr.write(f"{reason}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main())
