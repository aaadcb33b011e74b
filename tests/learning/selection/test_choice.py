from baclofen_quiz.content.sections import Section
from baclofen_quiz.learning.selection.choice import Choice, Mode, Preset, Scope


def test_a_choice_of_a_length_alone_leaves_everything_open() -> None:
    choice = Choice(frozenset(), 10)

    assert choice.preset is Preset.MIXED
    limits = (
        choice.kinds,
        choice.difficulties,
        choice.seen,
        choice.facts,
        choice.files,
    )
    assert not any(limits)
    assert (choice.mode, choice.seconds) == (Mode.TUTOR, 0)


def test_scopes_have_an_order() -> None:
    scopes = [Scope("b", Section.USES), Scope("a", Section.USES)]

    assert [scope.drug for scope in sorted(scopes)] == ["a", "b"]
