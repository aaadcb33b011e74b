from baclofen_quiz.services.version_errors import NoSuchFile, NoSuchVersion


def test_both_name_what_was_asked_for() -> None:
    assert str(NoSuchFile("exam")) == (
        "There is no uploaded file exam. Look at the list of them."
    )
    assert str(NoSuchVersion("exam", 1200)) == "The file exam has no version 1,200."
