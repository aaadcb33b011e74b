"""Programs of Node that checks need: one exact version each, kept outside the checkout.

Standard library only: this runs before anything is installed.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from environments import Stop, call

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser()
NODE_INSTALL = "sudo apt-get install nodejs npm"
QUIET = ("--no-audit", "--no-fund", "--no-save", "--loglevel=error")


@dataclass(frozen=True)
class NodeProgram:
    """A package of npm that brings one program."""

    package: str
    version: str
    script: str

    @property
    def folder(self) -> Path:
        """Where this version of it is kept."""
        return CACHE / "baclofen-quiz" / f"{self.package}-{self.version}"

    def install(self) -> None:
        """Fetch it, unless it is there.

        Raises:
            Stop: there is no npm, or it could not be fetched.
        """
        if self._stamp.exists():
            return
        npm = shutil.which("npm")
        if not npm or not shutil.which("node"):
            message = f"{self.package} needs Node and npm: {NODE_INSTALL}"
            raise Stop(message)
        os.environ["PUPPETEER_SKIP_DOWNLOAD"] = "1"  # the browser is here already
        self.folder.mkdir(parents=True, exist_ok=True)
        what = f"{self.package}@{self.version}"
        if call([npm, "install", "--prefix", self.folder, *QUIET, what], quiet=True):
            message = f"npm could not install {what} into {self.folder}"
            raise Stop(message)
        self._stamp.touch()

    def command(self) -> list[str | Path]:
        """Begin a command line with it.

        Raises:
            Stop: it is not installed.
        """
        node = shutil.which("node")
        if not node or not self._stamp.exists():
            message = f"{self.package} {self.version} is not installed"
            raise Stop(message)
        return [node, self.folder / "node_modules" / self.package / self.script]

    @property
    def _stamp(self) -> Path:
        """A file that is written last, so that half an installation is none."""
        return self.folder / ".complete"
