from dataclasses import replace

from baclofen_quiz.items.flaws import check_items
from baclofen_quiz.items.item import CaseFact, CaseRole
from factories import make_single_item

STEM = (
    "An adult who cooks and sings is stiff. At which receptor is baclofen an agonist?"
)


def found(stem: str, **roles: CaseRole) -> list[tuple[str, str]]:
    facts = tuple(CaseFact(phrase, role) for phrase, role in roles.items())
    item = replace(make_single_item(stem=stem), case=facts)
    return [
        (finding.problem.severity.value, finding.problem.what)
        for finding in check_items([item], None, {})
        if finding.problem.code == "S20"
    ]


def test_s20_a_second_fact_beside_the_point() -> None:
    said = '2 facts of the case do not matter: "cooks", "sings".'
    flaws = found(STEM, cooks=CaseRole.NOISE, sings=CaseRole.NOISE)

    assert flaws == [("warning", f"{said} [baclofen/mechanism/receptor/target]")]


def test_s20_one_fact_beside_the_point_is_as_in_practice() -> None:
    assert found(STEM, cooks=CaseRole.NOISE, stiff=CaseRole.NEEDED) == []
    assert found(STEM, cooks=CaseRole.RULES_OUT, sings=CaseRole.RULES_OUT) == []


def test_s20_a_fact_that_is_not_told() -> None:
    (flaw,) = found(STEM, dances=CaseRole.NEEDED)

    assert flaw[1].startswith('The stem does not tell of "dances".')


def test_s20_an_item_without_named_facts_is_not_judged() -> None:
    assert found(STEM) == []
