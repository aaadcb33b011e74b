"""Why an answer was missed, as the learner says afterwards."""

from enum import StrEnum


class MissReason(StrEnum):
    """Optional with every answer that is not right; it changes no mark."""

    DID_NOT_KNOW = "did-not-know"
    MISREAD = "misread"
    REASONED_WRONGLY = "reasoned-wrongly"
    OUT_OF_TIME = "out-of-time"
