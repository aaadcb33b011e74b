"""What is said to a mark and to a confidence, and what learners say themselves."""

from baclofen_quiz.items.marks import Verdict
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.miss_reasons import MissReason
from baclofen_quiz.services.item_reports import Complaint

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

MISSES: dict[MissReason, str] = {
    MissReason.DID_NOT_KNOW: "Did not know",
    MissReason.MISREAD: "Misread",
    MissReason.REASONED_WRONGLY: "Reasoned wrongly",
    MissReason.OUT_OF_TIME: "Ran out of time",
}
"""Why an answer was missed, in the order of the keys 1 to 4."""

COMPLAINTS: dict[Complaint, str] = {
    Complaint.WRONG_KEY: "The marked answer is wrong",
    Complaint.TWO_RIGHT: "More than one answer is right",
    Complaint.UNCLEAR: "The question is unclear",
    Complaint.OUTDATED: "The source is outdated",
    Complaint.TYPING: "A typing mistake",
    Complaint.OTHER: "Something else",
}
"""What may be wrong with a question."""
