"""The dry run: what would become of each question, and nothing is written."""

from pathlib import Path

import pytest

from baclofen_quiz.items.question_file import read_questions
from baclofen_quiz.items.status import ItemMark, Status
from baclofen_quiz.services.additions import AddedFile, Additions
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.question_judging import Judged
from baclofen_quiz.services.taking_out import GONE
from baclofen_quiz.services.upload_checking import check_text, check_upload
from publishing import MAKER, PUMP
from sheets import HEADER, as_csv, as_xlsx

FLAWED = MAKER.replace("Who sells", "Which of these does not sell")
ROWS = (
    HEADER,
    ["receptor", "Which receptor is activated?", "GABA-A", "GABA-B", "NMDA", "B"],
    ["keyless", "Which receptor is without a key?", "GABA-A", "GABA-B", "NMDA", ""],
)
SHEETS = [("Mock Exam.csv", as_csv(*ROWS)), ("Mock Exam.xlsx", as_xlsx(*ROWS))]
GIFT = "::maker:: Who sells Lioresal? {=Novartis}\n"


class _Uploads:
    """One uploaded file, and marks."""

    def __init__(self, text: str = "", *marks: ItemMark) -> None:
        self._text = text
        self._marks = marks

    def now(self) -> Additions:
        file = AddedFile("exam", str(len(self._text)))
        return Additions((file,) if self._text else (), self._marks)

    def text(self, file: AddedFile) -> str:
        assert file.stem == "exam"
        return self._text

    def picture(self, digest: str) -> bytes | None:
        raise KeyError(digest)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "lexicon.yaml").write_text("concepts: {}\n", encoding="utf-8")
    return tmp_path


def _library(folder: Path, text: str = "", *marks: ItemMark) -> Library:
    return Library([folder], bundled=folder, source=_Uploads(text, *marks))


def _ids(found: tuple[Judged, ...]) -> list[str]:
    return [one.item.id for one in found]


def test_questions_of_a_new_file_would_be_added(folder: Path) -> None:
    library = _library(folder)
    before = library.bank()
    found = check_text(library, "exam", MAKER + "\n" + PUMP)

    assert found.fit
    assert _ids(found.added) == ["exam/maker", "exam/pump"]
    assert (found.changed, found.unchanged, found.withheld) == ((), (), ())
    assert (found.removed, found.unread) == ((), 0)
    assert library.bank() is before


def test_what_is_changed_is_told_from_what_is_not_and_what_is_gone(
    folder: Path,
) -> None:
    other = PUMP.replace("pump}", "other}").replace("Gablofen", "Ozobax")
    library = _library(folder, f"{MAKER}\n{PUMP}\n{other}")
    changed = PUMP.replace("a syringe", "syringes")
    found = check_text(library, "exam", f"{MAKER}\n{changed}")

    assert (_ids(found.added), _ids(found.changed)) == ([], ["exam/pump"])
    assert _ids(found.unchanged) == ["exam/maker"]
    assert found.removed == ("exam/other",)
    assert [(one.item.id, one.reason) for one in found.taken_out] == [
        ("exam/other", GONE)
    ]


def test_a_change_of_status_is_a_change(folder: Path) -> None:
    found = check_text(_library(folder, MAKER), "exam", MAKER + "Status: retired\n")

    (one,) = found.changed
    assert one.status is Status.RETIRED


def test_flawed_questions_would_be_withheld_with_their_problems(
    folder: Path,
) -> None:
    found = check_text(_library(folder), "exam", f"{FLAWED}\n{PUMP}")

    (held,) = found.withheld
    assert held.item.id == "exam/maker"
    assert "S10" in {problem.code for problem in held.problems}
    assert _ids(found.added) == ["exam/pump"]


def test_what_is_said_of_an_item_beside_its_file_holds_here_too(folder: Path) -> None:
    mark = ItemMark("exam/maker", Status.DRAFT)
    found = check_text(_library(folder, "", mark), "exam", f"{FLAWED}\n{PUMP}")

    assert [(one.item.id, one.status) for one in found.added] == [
        ("exam/maker", Status.DRAFT),
        ("exam/pump", Status.READY),
    ]
    assert found.withheld == ()


def test_questions_that_cannot_be_read_are_counted(folder: Path) -> None:
    found = check_text(_library(folder), "exam", f"## Which?\n\n- [y] a\n\n{MAKER}")

    assert (found.unread, found.fit) == (1, True)
    assert "bad-box" in {problem.code for problem in found.problems}


def test_ids_that_were_made_of_words_are_written_into_the_text(folder: Path) -> None:
    found = check_text(_library(folder), "exam", MAKER.replace("  {#maker}", ""))

    assert "Lioresal?  {#who-sells-lioresal}" in found.text
    assert "unpinned-id" not in {problem.code for problem in found.problems}


def test_a_question_that_stands_in_a_folder_already_is_told(folder: Path) -> None:
    (folder / "old.md").write_text(MAKER, encoding="utf-8")
    found = check_text(_library(folder), "exam", MAKER)

    assert "S24" in {problem.code for problem in found.problems}
    assert _ids(found.withheld) == ["exam/maker"]


def test_a_name_that_is_taken_is_told_at_once(folder: Path) -> None:
    (folder / "exam.md").write_text(PUMP, encoding="utf-8")
    found = check_text(_library(folder), "exam", MAKER)

    assert not found.fit
    assert [problem.code for problem in found.problems] == ["file-name-twice"]


def test_a_text_without_a_question_is_not_fit(folder: Path) -> None:
    found = check_text(_library(folder), "exam", "Only words.")

    assert not found.fit
    assert "no-question" in {problem.code for problem in found.problems}


@pytest.mark.parametrize(
    ("name", "data"),
    [("Mock Exam.csv", as_csv(*ROWS)), ("Mock Exam.xlsx", as_xlsx(*ROWS))],
)
def test_a_sheet_becomes_a_question_file(folder: Path, name: str, data: bytes) -> None:
    found = check_upload(_library(folder), name, data)

    assert (found.stem, found.fit, found.unread) == ("mock-exam", True, 1)
    (reading,) = read_questions(found.text, "uploaded/mock-exam.md").all_items
    assert reading.id.startswith("mock-exam/")
    assert reading.stem == "Which receptor is activated?"
    lines = {p.location.line for p in found.problems if p.code == "not-imported"}
    assert lines == {3}


def test_a_question_file_is_taken_as_it_is(folder: Path) -> None:
    found = check_upload(_library(folder), "exam.md", MAKER.encode())

    assert (found.stem, found.text) == ("exam", MAKER)


def test_bytes_that_are_no_text_are_told(folder: Path) -> None:
    found = check_upload(_library(folder), "exam.md", b"\xff\xfe\x00")

    assert not found.fit
    assert [problem.code for problem in found.problems] == ["not-utf-8"]


def test_a_sheet_without_a_question_is_told(folder: Path) -> None:
    found = check_upload(_library(folder), "exam.csv", as_csv(*ROWS[:1], ROWS[2]))

    assert (found.fit, found.text, found.unread) == (False, "", 1)
    assert "not-imported" in {problem.code for problem in found.problems}


@pytest.mark.parametrize(
    "pasted", [GIFT, as_csv(*ROWS).decode(), as_csv(*ROWS, separator="\t").decode()]
)
def test_what_is_pasted_is_told_by_its_content(folder: Path, pasted: str) -> None:
    found = check_text(_library(folder), "exam", pasted)

    assert found.fit
    assert "\n## Wh" in f"\n{found.text}"


def test_a_list_of_words_is_no_sheet(folder: Path) -> None:
    found = check_text(_library(folder), "exam", "one, two, three\nfour, five, six\n")

    assert not found.fit
    assert "no-question" in {problem.code for problem in found.problems}


def test_what_shows_something_that_is_no_picture_is_not_imported(folder: Path) -> None:
    (folder / "uploaded").mkdir()
    (folder / "uploaded" / "page.png").write_text("<svg/>", encoding="utf-8")
    pictured = PUMP.replace("\n\n", "\n\n![A page](page.png)\n\n", 1)
    found = check_text(_library(folder), "exam", f"{MAKER}\n{pictured}")

    assert (_ids(found.added), found.unread) == (["exam/maker"], 1)
    assert "picture-type" in {problem.code for problem in found.problems}
