"""What is said to a mark, and to the confidence with which it was earned."""

from baclofen_quiz.items.marks import Verdict
from baclofen_quiz.learning.confidence import Confidence

WORDS: dict[Verdict, str] = {
    Verdict.CORRECT: "Correct",
    Verdict.PARTLY: "Partly right",
    Verdict.WRONG: "Not correct",
    Verdict.BLANK: "Not known yet",
}
"""The verdict in words; heading and title of the page begin with it."""

ECHOES: dict[tuple[Confidence, bool], str] = {
    (Confidence.SURE, True): "And right: this one holds.",
    (Confidence.SURE, False): "Errors made with certainty are the ones that mend best.",
    (Confidence.UNSURE, True): "You know more than you thought.",
    (Confidence.UNSURE, False): "A fair call: you felt the gap.",
    (Confidence.GUESS, True): "A lucky one. Read the sentence once more.",
    (Confidence.GUESS, False): "You knew that you did not know. That is worth a lot.",
}
"""What is said to a confidence, by whether the answer was right."""
