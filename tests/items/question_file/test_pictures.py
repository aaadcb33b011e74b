"""Pictures: read and printed, and left out where they cannot be shown."""

from dataclasses import replace

import pytest

from baclofen_quiz.items.identity import revision
from baclofen_quiz.items.item import Image
from baclofen_quiz.items.question_file import (
    QuestionReading,
    print_questions,
    read_questions,
    with_pictures,
)
from baclofen_quiz.items.question_file.pictures import (
    LARGEST,
    is_picture_name,
    media_type,
)
from baclofen_quiz.items.records import from_snapshot, public_record, to_snapshot
from factories import make_single_item

PNG = b"\x89PNG\r\n\x1a\n rest"
ANSWER = """
- [x] Rises {#a} — it does
- [ ] Falls {#b} — it does not
- [ ] Stays {#c} — it does not

Source: baclofen#mechanism
"""


def _read(*lines: str) -> QuestionReading:
    head = "## What does the curve do?  {#curve}\n\n"
    return read_questions(head + "\n".join(lines) + "\n" + ANSWER, "exam.md")


def test_a_picture_stands_below_its_heading() -> None:
    reading = _read("![A curve that *rises*](curve-1.png)", "", "Over a day.")
    (item,) = reading.items
    assert item.images == (Image("A curve that rises", "curve-1.png"),)
    assert item.stem == "What does the curve do? Over a day."
    assert [(p.item_id, p.name, p.location.line) for p in reading.pictures] == [
        ("exam/curve", "curve-1.png", 3)
    ]


def test_a_picture_of_a_case_is_shown_with_each_of_its_questions() -> None:
    text = f"## A case.\n\n![Skin](skin.jpg)\n\n### What is it?  {{#what}}\n{ANSWER}"
    (item,) = read_questions(text, "exam.md").items
    assert [image.name for image in item.images] == ["skin.jpg"]


def test_what_is_printed_reads_as_the_same_pictures() -> None:
    (item,) = _read("![Brackets \\] and \\*stars\\*](a b.png)", "![Two](b.webp)").items
    (again,) = read_questions(print_questions([item]), "exam.md").items
    assert again.images == item.images
    assert again.images[0].alt == "Brackets ] and *stars*"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("![](curve.png)", "picture-text"),
        ("![Curve](../curve.png)", "picture-name"),
        ("![Curve](sub/curve.png)", "picture-name"),
        ("![Curve](https://example.org/curve.png)", "picture-name"),
        ("![Curve](.curve.png)", "picture-name"),
        ("![Curve](curve.svg)", "picture-name"),
        ("![Curve](curve\\\\x.png)", "picture-name"),
        ("\n".join(["![Curve](curve.png)"] * 5), "picture-count"),
    ],
)
def test_an_unfit_picture_keeps_the_question_out(line: str, code: str) -> None:
    reading = _read(line)
    assert reading.items == ()
    assert [p.code for p in reading.problems] == [code]


def test_the_bytes_of_a_picture_give_its_digest() -> None:
    files = {"curve.png": PNG}
    (item,) = with_pictures(_read("![Curve](curve.png)"), files.get).items
    assert len(item.images[0].digest) == 32


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (None, "picture-missing"),
        (b"<svg onload='alert(1)'/>", "picture-type"),
        (PNG + b"x" * LARGEST, "picture-size"),
    ],
)
def test_a_picture_that_cannot_be_shown_keeps_the_question_out(
    data: bytes | None, code: str
) -> None:
    reading = with_pictures(_read("![Curve](curve.png)"), lambda _: data)
    assert reading.items == ()
    assert [p.code for p in reading.problems] == [code]


def test_questions_without_pictures_stay_as_they_are() -> None:
    reading = _read()
    assert with_pictures(reading, lambda _: None) == reading


def test_the_type_is_that_of_the_content() -> None:
    assert media_type(PNG) == "image/png"
    assert media_type(b"\xff\xd8\xff\xe0") == "image/jpeg"
    assert media_type(b"GIF89a") == "image/gif"
    assert media_type(b"RIFF\n\x00\x00\x00WEBPVP8 ") == "image/webp"
    assert media_type(b"<svg/>") == ""
    assert is_picture_name("a.PNG")
    assert not is_picture_name("a.png/..")


def test_pictures_stand_in_records_only_where_there_are_some() -> None:
    bare = make_single_item()
    seen = replace(bare, images=(Image("Curve", "curve.png", "0" * 32),))
    assert '"images"' not in to_snapshot(bare, ())
    assert "images" not in public_record(bare, 0)
    assert from_snapshot(to_snapshot(bare, ())).item == bare
    assert from_snapshot(to_snapshot(seen, ())).item == seen
    assert public_record(seen, 0)["images"] == [
        {"alt": "Curve", "name": "curve.png", "digest": "0" * 32}
    ]
    assert revision(seen) != revision(bare)
    other = replace(seen, images=(Image("Curve", "other.png", "0" * 32),))
    assert revision(other) == revision(seen)
