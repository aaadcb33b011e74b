"""What goes wrong in a command reaches the user as a sentence."""

import errno
from collections.abc import Callable

import click
import pytest
from click.testing import CliRunner, Result

from baclofen_quiz import cli
from baclofen_quiz.cli import app
from baclofen_quiz.errors import BaclofenQuizError

Failing = Callable[[BaseException], Result]


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Failing:
    """Run a command that raises the given error."""

    def run(error: BaseException) -> Result:
        @click.command()
        def command() -> None:
            raise error

        def load(module: str) -> object:
            assert module == "somewhere"
            return type("Module", (), {"command": command})

        monkeypatch.setitem(app.COMMANDS, "fail", "somewhere:command")
        monkeypatch.setattr(app, "import_module", load)
        return CliRunner().invoke(app.group, ["fail"])

    return run


def test_an_error_of_ours_is_its_sentence_and_nothing_more(failing: Failing) -> None:
    done = failing(BaclofenQuizError("The file is empty. Write a question."))

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == "The file is empty. Write a question.\n"


def test_an_error_of_the_system_names_the_file(failing: Failing) -> None:
    done = failing(OSError(errno.ENOSPC, "No space left on device", "deck.apkg"))

    assert done.exit_code == 1
    assert done.stderr == "deck.apkg: No space left on device. Nothing was done.\n"


def test_an_error_of_the_system_without_a_file_gives_its_reason(
    failing: Failing,
) -> None:
    assert failing(TimeoutError()).stderr == "TimeoutError. Nothing was done.\n"


def test_a_fault_of_the_program_is_admitted_without_a_traceback(
    failing: Failing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BACLOFEN_QUIZ_DEBUG", raising=False)

    done = failing(KeyError("slot"))

    assert done.exit_code == 1
    assert "This is a fault in baclofen-quiz, not in your files" in done.stderr
    assert "KeyError: 'slot'" in done.stderr
    assert "Traceback" not in done.output


def test_the_traceback_of_a_fault_can_be_asked_for(
    failing: Failing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BACLOFEN_QUIZ_DEBUG", "1")

    assert isinstance(failing(KeyError("slot")).exception, KeyError)


def test_misuse_exits_2(failing: Failing) -> None:
    done = failing(click.UsageError("Two formats were named."))

    assert done.exit_code == 2
    assert "Two formats were named." in done.stderr


def test_a_chosen_exit_code_passes_through(failing: Failing) -> None:
    assert failing(click.exceptions.Exit(1)).exit_code == 1


def test_a_pipe_without_reader_ends_quietly(failing: Failing) -> None:
    done = failing(BrokenPipeError(errno.EPIPE, "Broken pipe"))

    assert (done.exit_code, done.stderr) == (1, "")


def test_an_unknown_command_is_misuse() -> None:
    done = CliRunner().invoke(app.group, ["quizz"])

    assert done.exit_code == 2
    assert "No such command 'quizz'" in done.stderr


def test_run_answers_and_leaves_with_the_commands_code(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["baclofen-quiz", "--version"])

    with pytest.raises(SystemExit) as left:
        app.run()
    assert left.value.code == 0
    assert capfd.readouterr().out.startswith("baclofen-quiz, version ")


def test_an_interruption_while_the_program_loads_ends_it_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("baclofen_quiz.cli.app.run", interrupted)
    with pytest.raises(SystemExit) as ended:
        cli.main()

    assert ended.value.code == 130
    assert capsys.readouterr().err == ""
