from baclofen_quiz.items.duplicates import same_drug, same_id, same_stem
from baclofen_quiz.items.item import SourceSentence
from baclofen_quiz.problems import Severity
from factories import make_cloze_item, make_monograph, make_short_item


def test_a_second_monograph_of_a_drug_is_reported_at_the_second() -> None:
    first, second = make_monograph(), make_monograph(file="home/baclofen.md")
    other = make_monograph(drug="tizanidine", file="tizanidine.md")
    (problem,) = same_drug([first, second, other])
    assert str(problem) == (
        "home/baclofen.md:1:1: error drug-twice There is a monograph of baclofen"
        " already: monographs/baclofen.md. Both would give facts of the same names, so"
        " this file is not used. Remove one of the two, or serve this one alone with"
        " --questions."
    )


def test_equal_monographs_from_two_files_are_still_two() -> None:
    assert len(same_drug([make_monograph(), make_monograph()])) == 1


def test_files_of_one_name_are_both_reported() -> None:
    problems = same_stem(["q/pumps.md", "q/doses.md", "home/Pumps.md"])
    assert [problem.location.file for problem in problems] == [
        "q/pumps.md",
        "home/Pumps.md",
    ]
    assert problems[0].what == (
        "Another question file has the same name: home/Pumps.md."
    )
    assert {problem.severity for problem in problems} == {Severity.ERROR}


def test_items_of_one_id_are_all_reported_with_the_place_of_the_others() -> None:
    one = make_short_item(source=SourceSentence("q/a.md", 3, ""))
    other = make_short_item(source=SourceSentence("home/a.md", 8, ""))
    found = same_id([one, make_cloze_item(), other])
    assert [item_id for item_id, _ in found] == [one.id, one.id]
    assert [str(problem.location) for _, problem in found] == [
        "q/a.md:3:1",
        "home/a.md:8:1",
    ]
    assert found[0][1].what == (
        'The item id "spasticity/malignant-hyperthermia" stands twice: also at'
        " home/a.md:8."
    )


def test_distinct_names_are_no_problem() -> None:
    assert same_drug([make_monograph()]) == ()
    assert same_stem(["a.md", "b.md"]) == ()
    assert same_id([make_short_item(), make_cloze_item()]) == ()
