from baclofen_quiz.cli.misuse import Misuse


def test_misuse_names_its_option_and_exits_2() -> None:
    misuse = Misuse("--out", "Name the file to write.")
    assert misuse.format_message() == "--out: Name the file to write."
    assert misuse.exit_code == 2
