import pytest
from werkzeug.datastructures import MultiDict

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Kind
from baclofen_quiz.learning.difficulty import Difficulty
from baclofen_quiz.learning.selection import Choice, Mode, Preset, Scope, Seen
from baclofen_quiz.web.practice_form import names_scopes, read_choice, scope_name


def test_every_field_is_read() -> None:
    fields = MultiDict(
        [
            ("scope", "baclofen/dosing"),
            ("scope", "tizanidine/uses"),
            ("length", "20"),
            ("preset", "due"),
            ("kind", "single"),
            ("kind", "cloze"),
            ("difficulty", "harder"),
            ("seen", "flagged"),
            ("fact", "baclofen/dosing/adult-initial"),
            ("mode", "test"),
            ("seconds", "90"),
            ("file", "week-6"),
        ]
    )

    assert read_choice(fields) == Choice(
        frozenset(
            {Scope("baclofen", Section.DOSING), Scope("tizanidine", Section.USES)}
        ),
        20,
        Preset.DUE,
        frozenset({Kind.SINGLE, Kind.CLOZE}),
        frozenset({Difficulty.HARDER}),
        frozenset({Seen.FLAGGED}),
        frozenset({"baclofen/dosing/adult-initial"}),
        Mode.TEST,
        90,
        frozenset({"week-6"}),
    )


def test_what_is_unknown_is_left_out() -> None:
    fields = MultiDict(
        [
            *((name, "nowhere") for name in ("section", "scope", "kind", "seen")),
            ("scope", "baclofen/nowhere"),
            ("difficulty", "impossible"),
            ("preset", "x"),
            ("mode", "x"),
            ("length", "x"),
            ("fact", "f" * 301),
            ("file", "f" * 81),
            ("file", ""),
        ]
    )

    assert read_choice(fields) == Choice(frozenset(), 10)
    assert names_scopes(fields)


def test_links_name_sections_of_any_drug_or_of_one() -> None:
    any_drug = MultiDict([("section", "dosing")])
    one = MultiDict([("section", "dosing"), ("drug", "baclofen")])

    assert read_choice(any_drug).scopes == {Scope("", Section.DOSING)}
    assert read_choice(one).scopes == {Scope("baclofen", Section.DOSING)}


def test_a_drug_alone_means_all_of_its_sections() -> None:
    fields = MultiDict([("drug", "baclofen")])

    assert read_choice(fields).scopes == {Scope("baclofen", one) for one in Section}
    assert not names_scopes(fields)


def test_only_a_test_is_timed() -> None:
    assert read_choice(MultiDict([("seconds", "90")])).seconds == 0
    timed = read_choice(MultiDict([("seconds", "x"), ("mode", "test")]))
    assert (timed.mode, timed.seconds) == (Mode.TEST, 0)


@pytest.mark.parametrize("drug", ["baclofen", "a/b", ""])
def test_the_name_of_a_scope_can_be_read_again(drug: str) -> None:
    scope = Scope(drug, Section.USES)

    assert read_choice(MultiDict([("scope", scope_name(scope))])).scopes == {scope}
