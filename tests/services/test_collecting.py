from pathlib import Path

from baclofen_quiz.services.collecting import Memo, collect
from baclofen_quiz.services.shelf import Folder, shelve

MONOGRAPH = "# X\n\n## Storage\n\n- Tablets: room temperature {#tablets}\n"


def test_a_memo_makes_each_thing_once_while_it_is_used() -> None:
    memo = Memo()
    made: list[str] = []

    def make() -> str:
        made.append("one")
        return "one"

    for _ in range(3):
        assert memo.get(("key",), make) == "one"
        memo.forget_unused()
    assert made == ["one"]


def test_a_memo_forgets_what_was_not_used() -> None:
    memo = Memo()
    made: list[int] = []
    for _ in range(2):
        memo.get(("key",), lambda: made.append(1))
        memo.forget_unused()
        memo.forget_unused()
    assert made == [1, 1]


def test_each_file_is_read_by_its_kind(tmp_path: Path) -> None:
    (tmp_path / "monographs").mkdir()
    (tmp_path / "monographs" / "x.md").write_text(MONOGRAPH, encoding="utf-8")
    (tmp_path / "q.md").write_text("## Which?\n", encoding="utf-8")
    (tmp_path / "lexicon.yaml").write_text("colours: {}\n", encoding="utf-8")
    bank = collect(shelve([Folder(tmp_path, "q")]), Memo())
    assert [book.file for book in bank.monographs] == ["q/monographs/x.md"]
    assert {"q/q.md", "q/lexicon.yaml"} <= {p.location.file for p in bank.problems}


def test_a_wider_vocabulary_makes_the_items_anew(tmp_path: Path) -> None:
    (tmp_path / "monographs").mkdir()
    (tmp_path / "monographs" / "x.md").write_text(MONOGRAPH, encoding="utf-8")
    memo = Memo()
    before = collect(shelve([Folder(tmp_path, "q")]), memo).monographs[0]
    again = collect(shelve([Folder(tmp_path, "q")]), memo).monographs[0]
    (tmp_path / "lexicon.yaml").write_text("concepts: {}\n", encoding="utf-8")
    after = collect(shelve([Folder(tmp_path, "q")]), memo).monographs[0]
    assert again is before
    assert after is not before
    assert after == before
