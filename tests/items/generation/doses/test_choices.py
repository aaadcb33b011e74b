"""Regimens as options."""

from itertools import combinations

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.doses.choices import (
    Beside,
    apart_from,
    misread_options,
    one_of,
    turned,
)
from baclofen_quiz.items.generation.doses.regimens import meet
from baclofen_quiz.items.generation.doses.slips import disproportions, misread
from baclofen_quiz.items.generation.drafts import Plan, right
from baclofen_quiz.items.item import Bloom
from prescribing import desk_for, entry

START = entry("metoprolol", "hypertension-start")


def misread_start() -> list[Beside]:
    return list(misread_options(START.fact, misread(START.regimen, maximum=False)))


def test_no_two_options_meet() -> None:
    found = misread_start()
    kept = [START.regimen, *(b.regimen for b in apart_from(START.regimen, found))]
    assert not any(meet(one, other) for one, other in combinations(kept, 2))
    left_out = {b.regimen.text for b in found} - {one.text for one in kept}
    assert left_out == {"25\u00a0mg twice daily"}  # it is 50 mg once daily


def test_a_misread_regimen_is_refuted_by_the_dose_that_is_stated() -> None:
    certificate = misread_start()[0].option.certificate
    assert certificate is not None
    assert certificate.evidence == ("error:wrong_frequency", START.fact.id)


def test_another_error_comes_first_for_another_dose() -> None:
    likely = list(misread(START.regimen, maximum=False))
    others = list(disproportions(START.regimen))
    firsts = set()
    for slug in ("hypertension-start", "hypertension-keep", "failure-start"):
        found = turned(entry("metoprolol", slug).fact, likely, others)
        place = found.index(others[0])
        assert found[place : place + len(others)] == others
        assert sorted(map(repr, found)) == sorted(map(repr, [*likely, *others]))
        firsts.add(found[0].regimen.text)
    assert len(firsts) > 1


def test_options_ascend_around_the_key() -> None:
    text = START.regimen.text
    key = Beside(START.regimen, right(START.fact, "key", text, "So."))
    plan = Plan(
        model="stated-dose",
        section=Section.DOSING,
        asked=(START.fact,),
        bloom=Bloom.REMEMBER,
        stem="Which?",
        explanation="So.",
        take_away="So.",
    )
    item = one_of(desk_for("metoprolol"), plan, key, misread_start())
    sizes = [int(option.text.split()[0]) for option in item.options]
    assert sizes == sorted(sizes)
    assert (item.key, len(item.options)) == ("key", 4)
