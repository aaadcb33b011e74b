"""Pictures are known by what is in them, named safely, and never replaced."""

from pathlib import Path

import pytest

from baclofen_quiz.items.question_file.pictures import LARGEST, is_picture_name
from baclofen_quiz.services import picture_keeping
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.picture_keeping import (
    NONE_SENT,
    SentPicture,
    clean_name,
    filed,
    fit_pictures,
    keep,
    remove,
)
from baclofen_quiz.services.stored_additions import StoredAdditions
from baclofen_quiz.store.database import Database
from databases import NOW, make_guest, make_sitting
from engines import BOTH_ENGINES
from publishing import MAKER, library_of, make_teacher, put_out
from showing_pictures import CURVED, GIF, JPEG, PNG, SVG, WEBP, send_pictures

EACH = pytest.mark.parametrize(
    ("name", "data"),
    [("a.png", PNG), ("a.jpeg", JPEG), ("a.gif", GIF), ("a.webp", WEBP)],
)


def _nothing(name: str) -> None:
    """Have no picture yet."""
    del name


@EACH
def test_each_type_of_picture_is_known_by_what_is_in_it(name: str, data: bytes) -> None:
    found = fit_pictures(_nothing, [SentPicture(name, data)])

    assert [(one.name, one.data) for one in found.new] == [(name, data)]
    assert found.problems == ()


def test_what_is_no_picture_or_too_large_is_told_by_its_name() -> None:
    sent = [SentPicture("page.png", SVG), SentPicture("x.png", PNG + b"x" * LARGEST)]
    found = fit_pictures(_nothing, [*sent, SentPicture("", b"")])

    assert found.new == ()
    assert [(p.location.file, p.code) for p in found.problems] == [
        ("page.png", "picture-type"),
        ("x.png", "picture-size"),
        ("picture", "picture-type"),
    ]
    assert "SVG is not taken" in found.problems[0].mend


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/curve.png", "curve.png"),
        ("C:\\pictures\\curve.PNG", "curve.PNG"),
        ("Sch\u00e9ma 1 (new).png", "Schema 1 (new).png"),
        ("<b>\u202ecurve</b>.png", "b.png"),
        ("curve\u0000\u4e00.png", "curve.png"),
        (".htaccess", "htaccess.png"),
        ("curve.svg", "curve.svg.png"),
        ("", "picture.png"),
        ("\u4e00.png", "png.png"),
        ("x" * 200 + ".png", "x" * 95 + ".png"),
    ],
)
def test_a_name_becomes_one_that_a_question_can_call(name: str, clean: str) -> None:
    assert clean_name(name, PNG) == clean
    assert is_picture_name(clean)


def test_one_name_stands_for_one_picture() -> None:
    standing = {"old.png": PNG}
    sent = [
        SentPicture("old.png", PNG),
        SentPicture("new.png", PNG),
        SentPicture("new.png", PNG),
        SentPicture("new.png", PNG + b"!"),
    ]
    found = fit_pictures(standing.get, sent)

    assert [one.name for one in found.new] == ["new.png"]
    assert found.standing == ("old.png",)
    assert [p.code for p in found.problems] == ["picture-taken"]


def test_a_picture_of_a_folder_is_not_hidden_by_another(tmp_path: Path) -> None:
    (tmp_path / "uploaded").mkdir()
    (tmp_path / "uploaded" / "curve.png").write_bytes(PNG)
    look = Library((tmp_path,)).look()

    assert fit_pictures(look, [SentPicture("curve.png", PNG)]).standing == (
        "curve.png",
    )
    (told,) = fit_pictures(look, [SentPicture("curve.png", GIF)]).problems
    assert told.what == 'Another picture is called "curve.png" already.'


@BOTH_ENGINES
def test_a_picture_is_shown_by_every_process_and_after_a_restart(
    database: Database,
) -> None:
    teacher = make_teacher(database)
    one, other = library_of(database), library_of(database)
    put_out(database, teacher, CURVED)
    assert one.bank().items == other.bank().items == ()
    assert "picture-missing" in {problem.code for problem in one.bank().problems}
    kept = send_pictures(database, one, teacher, ("curve.png", PNG))

    assert (kept.names, kept.problems) == (("curve.png",), ())
    for library in (one, other, library_of(database)):
        (item,) = library.bank().items
        digest = item.images[0].digest
        assert library.uploaded_picture(digest) == PNG
    assert one.uploaded_picture("0" * 32) is None


@BOTH_ENGINES
def test_the_same_picture_is_kept_once_and_another_not_under_its_name(
    database: Database,
) -> None:
    teacher, library = make_teacher(database), library_of(database)
    nothing = fit_pictures(_nothing, [SentPicture("curve.png", PNG)])
    meanwhile = fit_pictures(_nothing, [SentPicture("curve.png", GIF)])
    send_pictures(database, library, teacher, ("curve.png", PNG))
    before = StoredAdditions(database).now()
    with database.writing() as store:
        again = keep(store, teacher, nothing, NOW)
        other = keep(store, teacher, meanwhile, NOW)
        nobody = keep(store, teacher, fit_pictures(_nothing, []), NOW)

    assert (again.names, again.problems) == (("curve.png",), ())
    assert (other.names, [p.code for p in other.problems]) == ((), ["picture-taken"])
    assert nobody == NONE_SENT
    assert StoredAdditions(database).now() == before
    sent = send_pictures(database, library, teacher, ("curve.png", PNG))
    assert sent.names == ("curve.png",)


@BOTH_ENGINES
def test_there_is_room_for_so_many_and_no_more(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    teacher, library = make_teacher(database), library_of(database)
    monkeypatch.setattr(picture_keeping, "MOST", 2)
    sent = [(f"{n}.png", PNG + bytes(n)) for n in range(3)]
    kept = send_pictures(database, library, teacher, *sent)

    assert kept.names == ("0.png", "1.png")
    (full,) = kept.problems
    assert full.code == "pictures-full"
    assert full.what.startswith('"2.png" is not kept')
    monkeypatch.setattr(picture_keeping, "MOST", 9)
    monkeypatch.setattr(picture_keeping, "LARGEST_IN_ALL", 3 * len(PNG) + 2)
    assert send_pictures(database, library, teacher, *sent).problems
    monkeypatch.setattr(picture_keeping, "LARGEST_IN_ALL", 3 * len(PNG) + 3)
    assert not send_pictures(database, library, teacher, *sent).problems


@BOTH_ENGINES
def test_a_picture_goes_only_when_no_file_names_it(database: Database) -> None:
    teacher, library = make_teacher(database), library_of(database)
    send_pictures(database, library, teacher, ("curve.png", PNG), ("peak.gif", GIF))
    put_out(database, teacher, CURVED)
    with database.writing() as store:
        assert [(one.name, one.size, one.files) for one in filed(store)] == [
            ("curve.png", len(PNG), ("exam",)),
            ("peak.gif", len(GIF), ()),
        ]
        assert remove(store, "peak.gif") == ""
        assert remove(store, "nothing.png") == ""
        said = remove(store, "curve.png")

    assert said == "curve.png stays: the file exam names it."
    assert [one.name for one in library.contents().additions.pictures] == ["curve.png"]
    put_out(database, teacher, MAKER, 1)
    with database.writing() as store:
        assert remove(store, "curve.png") == ""
    assert library.contents().additions.pictures == ()


@BOTH_ENGINES
def test_a_picture_that_learners_were_shown_stays(database: Database) -> None:
    teacher, library = make_teacher(database), library_of(database)
    send_pictures(database, library, teacher, ("curve.png", PNG))
    put_out(database, teacher, CURVED)
    make_sitting(database, make_guest(database), library.bank(), length=1)
    put_out(database, teacher, MAKER, 1)

    with database.writing() as store:
        said = remove(store, "curve.png")
    assert said == "curve.png stays: learners were asked a question that shows it."
