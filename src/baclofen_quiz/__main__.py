"""``python -m baclofen_quiz`` is the ``baclofen-quiz`` command."""

from baclofen_quiz.cli import main

if __name__ == "__main__":
    main()
