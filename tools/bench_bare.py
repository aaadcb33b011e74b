"""The floor of ``make bench``: a bare Flask and Flask-SQLAlchemy site.

``GET /`` makes two queries, ``POST /answer`` inserts one row and redirects to
``GET /answer/<id>``, which reads it back; pages have 1.5 kB. SQLite is set up as in
the product, so that only the application differs.
Run as ``bench_bare.py PORT DATABASE WORKERS``.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from flask import Flask, redirect, render_template_string, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Connection, event, func, insert, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from werkzeug.wrappers import Response

from baclofen_quiz.cli.server import Address, serve
from baclofen_quiz.store import sqlite

PAGE = "<!doctype html><title>Bare</title><p>{{ text }}</p>" + "<p>Some text.</p>" * 80


def begin(connection: Connection) -> None:
    """Begin as the product does."""
    write = bool(connection.get_execution_options().get("sqlite_write", False))
    sqlite.begin(connection, write=write)


class Base(DeclarativeBase):
    """The tables of the bare site."""


class Answer(Base):
    """The one table: what was posted."""

    __tablename__ = "answer"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


@dataclass(frozen=True, slots=True)
class BareSite:
    """What a worker needs to make the application."""

    database: Path

    def __call__(self) -> Flask:
        """Make the application and its table."""
        app = Flask(__name__)
        app.config["SQLALCHEMY_DATABASE_URI"] = f"sqlite:///{self.database}"
        db = SQLAlchemy(app, model_class=Base)
        with app.app_context():
            engine = db.engine
        sqlite.prepare(engine)
        event.listen(engine, "begin", begin)
        writing = engine.execution_options(sqlite_write=True)

        @app.get("/")
        def home() -> str:
            latest = select(Answer.text).order_by(Answer.id.desc()).limit(1)
            with Session(engine) as session, session.begin():
                count = session.scalar(select(func.count()).select_from(Answer))
                text = session.scalar(latest)
            return render_template_string(PAGE, text=f"{count}: {text}")

        @app.post("/answer")
        def answer() -> Response:
            with Session(writing) as session, session.begin():
                row = insert(Answer).values(text=request.form["answer"])
                number = session.scalar(row.returning(Answer.id))
            return redirect(f"/answer/{number}", 303)

        @app.get("/answer/<int:number>")
        def feedback(number: int) -> str:
            with Session(engine) as session, session.begin():
                text = session.scalar(select(Answer.text).where(Answer.id == number))
            return render_template_string(PAGE, text=text)

        return app

    def prepare(self) -> None:
        """Create the table."""
        from sqlalchemy import create_engine  # noqa: PLC0415 - once, before serving

        Base.metadata.create_all(create_engine(f"sqlite:///{self.database}"))


def main() -> None:
    """Serve the bare site on the product's own server."""
    port, database, workers = sys.argv[1:]
    site = BareSite(Path(database))
    site.prepare()
    serve(site, Address("127.0.0.1", int(port)), int(workers), lambda: None)


if __name__ == "__main__":
    main()
