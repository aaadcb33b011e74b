"""Section tokens."""

from baclofen_quiz.content.sections import TITLES, Section


def test_every_section_has_a_title_of_its_own() -> None:
    assert list(TITLES) == list(Section)
    assert len(set(TITLES.values())) == len(TITLES)
