"""Virtual environments that are filled once, and the programs run on the way.

Standard library only: this runs before anything is installed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

TOP = Path(__file__).resolve().parent.parent


def say(text: str) -> None:
    """Tell the person at the terminal what is going on."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def call(command: Sequence[str | Path], *, quiet: bool = False) -> int:
    """Run a command at the top of the checkout and return its exit code."""
    out = subprocess.DEVNULL if quiet else None
    return subprocess.run(
        command, cwd=TOP, check=False, stdout=out, stderr=out, stdin=subprocess.DEVNULL
    ).returncode


def succeeds(command: Sequence[str | Path], *, quiet: bool = False) -> bool:
    """Run a command and tell whether it went well."""
    return call(command, quiet=quiet) == 0


class Stop(Exception):
    """A step that cannot go on; ``str()`` says why and what to do."""


class InstallationFailed(Stop):
    """The package installer gave up."""

    def __str__(self) -> str:
        """Point at the installer's own words."""
        return (
            "The installation failed; the installer's own words stand above. "
            "Nothing outside this folder was changed; run the command again."
        )


class NoInstaller(Stop):
    """This Python has neither ensurepip nor pip."""

    def __str__(self) -> str:
        """Name the system package that brings one."""
        return (
            "Neither ensurepip nor pip is installed beside this Python, so nothing "
            "can be installed. On Debian or Ubuntu: sudo apt-get install python3-venv"
        )


class Environment:
    """A virtual environment that is filled once for one set of requirements."""

    def __init__(self, folder: Path) -> None:
        """Name the environment's folder; nothing is made yet."""
        self.folder = folder
        scripts = "Scripts" if os.name == "nt" else "bin"
        self.scripts = folder / scripts
        self.python = self.scripts / ("python.exe" if os.name == "nt" else "python")

    def install(self, name: str, arguments: Sequence[str], *depends: Path) -> None:
        """Install requirements, unless the stamp says that this was done already.

        The stamp holds a digest of the arguments, this Python and the contents of
        the files that the installation depends on.
        """
        parts = [
            sys.version,
            *arguments,
            *(path.read_text("utf-8") for path in depends),
        ]
        digest = hashlib.sha256("\0".join(parts).encode()).hexdigest()
        stamp = self.folder / f".stamp-{name}"
        working = self.works()
        if working and stamp.is_file() and stamp.read_text("ascii") == digest:
            return
        if not working:
            self.create()
        say(f"Installing into {self.folder.name} ({name}) ...")
        self._install(arguments)
        stamp.write_text(digest, "ascii")

    def works(self) -> bool:
        """Tell whether the environment's Python starts."""
        return self.python.exists() and succeeds([self.python, "-c", ""], quiet=True)

    def create(self) -> None:
        """Make the environment afresh; whether it gets its own pip is decided later."""
        say(f"Creating {self.folder.name} with Python {sys.version.split()[0]} ...")
        venv.create(self.folder, clear=True, symlinks=os.name != "nt")

    def _install(self, arguments: Sequence[str]) -> None:
        """Install with uv where it is present, else with pip."""
        if uv := shutil.which("uv"):
            fill = [uv, "pip", "install", "-q", "--python", str(self.python)]
            if succeeds([*fill, *arguments]):
                return
            say("uv could not install; trying pip ...")
        quiet = ["-q", "--disable-pip-version-check"]
        pip = [*self.pip(), "install", *quiet, *arguments]
        if not succeeds(pip):
            raise InstallationFailed

    def pip(self) -> list[str | Path]:
        """Find a pip that can fill this environment."""
        if find_spec("ensurepip"):
            if not succeeds([self.python, "-m", "pip", "--version"], quiet=True):
                call([self.python, "-m", "ensurepip", "--default-pip"], quiet=True)
            return [self.python, "-m", "pip"]
        if find_spec("pip"):
            return [sys.executable, "-m", "pip", "--python", self.python]
        raise NoInstaller
