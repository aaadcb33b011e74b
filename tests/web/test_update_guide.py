from baclofen_quiz.web.update_guide import WAYS, Window


def test_each_way_has_three_steps_and_each_step_a_picture_in_words() -> None:
    for way in WAYS:
        assert len(way.steps) == 3
        for step in way.steps:
            assert step.window.told.startswith(f"Anki, {step.window.title}. ")


def test_a_picture_says_all_that_it_shows_and_is_high_enough() -> None:
    window = Window("Import", (("File", "quiz.apkg"), ("Downloads", "")), "Open")
    told = "Anki, Import. File: quiz.apkg; Downloads. Button: Open."
    assert window.told == told
    assert window.height == 136
