"""A text as it is being written: each question with what is to be said of it."""

from pathlib import Path

import pytest

from baclofen_quiz.items.question_file import read_questions
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Location, Severity
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.question_judging import judged, preview
from factories import make_problem
from publishing import MAKER, PUMP

TWO = f"# Exam\n\n{MAKER}\n{PUMP}"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "lexicon.yaml").write_text("concepts: {}\n", encoding="utf-8")
    return Library([tmp_path], bundled=tmp_path)


def test_sound_questions_are_shown_in_the_order_of_the_text(library: Library) -> None:
    found = preview(library, "exam", PUMP + "\nStatus: draft\n\n" + MAKER)

    assert [(one.item.id, one.status, one.held) for one in found.items] == [
        ("exam/pump", Status.DRAFT, False),
        ("exam/maker", Status.READY, False),
    ]
    assert [problem.code for problem in found.problems] == ["unknown-source"] * 2


def test_each_question_has_its_own_problems(library: Library) -> None:
    flawed = MAKER.replace("Who sells", "Which of these does not sell")
    found = preview(library, "exam", f"{PUMP}\n{flawed}")
    fine, bad = found.items

    assert {problem.code for problem in fine.problems} == {"unknown-source"}
    assert "S10" in {problem.code for problem in bad.problems}
    assert (fine.held, bad.held) == (False, True)


def test_a_question_that_cannot_be_read_is_told_and_not_shown(
    library: Library,
) -> None:
    found = preview(library, "exam", f"## Which?\n\n- [y] a\n\n{MAKER}")

    assert [one.item.id for one in found.items] == ["exam/maker"]
    assert [p.code for p in found.problems if p.severity is Severity.ERROR] == [
        "bad-box"
    ]
    assert "unpinned-id" not in {problem.code for problem in found.problems}


def test_a_key_that_the_monograph_contradicts_is_told() -> None:
    wrong = """\
## Which receptor does baclofen activate?  {#receptor}

- [x] GABA-A receptor — it is said to be its target
- [ ] GABA-B receptor — before and after the synapse
- [ ] NMDA receptor — the target of ketamine

Source: baclofen#mechanism/receptor
"""
    (found,) = preview(Library([questions_folder()]), "exam", wrong).items

    assert "S35" in {problem.code for problem in found.problems}
    assert found.held


def test_an_empty_text_has_nothing_to_show(library: Library) -> None:
    assert preview(library, "exam", "").items == ()


def test_problems_belong_to_the_heading_above_them() -> None:
    reading = read_questions(TWO, "uploaded/exam.md")
    places = (1, 3, 9, 11, 12, 99)
    problems = [
        make_problem(location=Location("uploaded/exam.md", line)) for line in places
    ]
    statuses = {item.id: status for item, status in reading.statuses}
    first, second = judged(TWO, reading, problems, {"exam/pump"}, statuses)

    assert [p.location.line for p in first.problems] == [3, 9]
    assert [p.location.line for p in second.problems] == [11, 12, 99]
    assert (first.held, second.held) == (False, True)


def test_a_draft_is_not_held_whatever_its_flaws() -> None:
    reading = read_questions(MAKER, "uploaded/exam.md")
    drafts = {"exam/maker": Status.DRAFT}

    (found,) = judged(MAKER, reading, [], {"exam/maker"}, drafts)
    assert not found.held


def test_pictures_are_shown_and_what_is_none_is_refused(
    library: Library, tmp_path: Path
) -> None:
    (tmp_path / "uploaded").mkdir()
    (tmp_path / "uploaded" / "curve.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "uploaded" / "page.png").write_text("<svg/>", encoding="utf-8")
    curve = MAKER.replace("\n\n", "\n\n![A curve](curve.png)\n\n", 1)
    page = PUMP.replace("\n\n", "\n\n![A page](page.png)\n\n", 1)
    found = preview(library, "exam", f"{curve}\n{page}")

    assert [one.item.id for one in found.items] == ["exam/maker"]
    assert found.items[0].item.images[0].digest
    assert "picture-type" in {problem.code for problem in found.problems}
