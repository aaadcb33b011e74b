"""A PostgreSQL server of the tests' own: a folder in /tmp, a unix socket, no network.

It also runs as root, for whom initdb refuses to work: then as the user ``postgres``.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from sqlalchemy import inspect, text

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.upgrading import upgrade

NEEDED = ("initdb", "pg_ctl")
INSTALL = "apt-get install postgresql; pip install 'baclofen-quiz[postgres]'"


def missing() -> str:
    """Say what is missing for a server, and how to get it; "" if nothing is."""
    absent = [name for name in NEEDED if program(name) is None]
    if find_spec("psycopg") is None:
        absent.append("psycopg")
    return f"needs {', '.join(absent)}: {INSTALL}" if absent else ""


def program(name: str) -> str | None:
    """Find a server program; Debian keeps them out of the path."""
    debian = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return shutil.which(name) or (str(debian[-1]) if debian else None)


@contextmanager
def server() -> Iterator[str]:
    """Run a server; gives the URL of an empty database on it."""
    with tempfile.TemporaryDirectory(prefix="quiz-pg-", dir="/tmp") as name:
        folder = Path(name)
        if os.getuid() == 0:
            shutil.chown(folder, "postgres")
        data = folder / "data"
        run("initdb", "-D", data, "-U", "quiz", "-A", "trust", "-E", "UTF8")
        quiet = f"-k {folder} -c listen_addresses='' -c fsync=off"
        run("pg_ctl", "-D", data, "-w", "-o", quiet, "start")
        try:
            yield f"postgresql://quiz@/postgres?host={folder}"
        finally:
            run("pg_ctl", "-D", data, "-m", "immediate", "stop")


@contextmanager
def emptied(url: str) -> Iterator[Database]:
    """Open the database of a server with today's schema and nothing in it."""
    database = Database(url)
    try:
        upgrade(database)
        with database.engine.begin() as connection:
            names = set(inspect(connection).get_table_names()) - {"alembic_version"}
            tables = ", ".join(f'"{name}"' for name in sorted(names))
            connection.execute(text(f"TRUNCATE {tables} RESTART IDENTITY CASCADE"))
        yield database
    finally:
        database.close()


def run(name: str, *arguments: str | Path) -> None:
    """Run a server program; its output goes nowhere, for a pipe would hang."""
    found = program(name)
    assert found is not None
    line = [found, *map(str, arguments)]
    if os.getuid() == 0:
        other = shutil.which("runuser") or "/usr/sbin/runuser"  # not on every PATH
        line = [other, "-u", "postgres", "--", *line]
    subprocess.run(
        line, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/"
    )
