from baclofen_quiz.content.sections import Section
from baclofen_quiz.web.monograph_page import MonographPage, ShelfPage, parts_of
from factories import make_fact, make_monograph


def test_a_monograph_is_parted_at_sections_and_sub_headings() -> None:
    facts = (
        make_fact(slug="a", number="2.1"),
        make_fact(slug="b", number="2.2", path=("Outcome",)),
        make_fact(slug="c", number="2.3", path=("Outcome",)),
        make_fact(slug="d", number="3.1", section=Section.USES),
    )
    parts = parts_of(fact.statement for fact in facts)

    assert [(part.number, part.title, part.length) for part in parts] == [
        ("2", "Mechanism of action", 3),
        ("3", "Therapeutic uses", 1),
    ]
    assert [group.heading for group in parts[0].groups] == ["", "Outcome"]
    assert parts[1].groups[0].rows[0].anchor == "uses-d"


def test_the_title_names_the_drug() -> None:
    assert MonographPage(make_monograph(), (), 0).title == "Baclofen, the monograph"
    assert ShelfPage(()).title == "Monographs"
