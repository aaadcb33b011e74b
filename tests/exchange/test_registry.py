from baclofen_quiz.exchange import FORMATS


def test_a_format_stands_under_its_own_name() -> None:
    assert all(name == form.name for name, form in FORMATS.items())


def test_anki_is_there() -> None:
    assert FORMATS["anki"].suffix == ".apkg"
