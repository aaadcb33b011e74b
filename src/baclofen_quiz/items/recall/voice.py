"""From "reflexes are dampened" to what a drug does: it dampens them."""

import re

from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.items.recall.wording import capital, small

_VERBS = (
    *("activate", "block", "dampen", "decrease", "delay", "depress", "enhance"),
    *("impair", "increase", "inhibit", "lower", "potentiate", "prevent", "raise"),
    *("reduce", "relax", "release", "relieve", "slow", "stimulate", "strengthen"),
    *("suppress", "weaken"),
)
_PARTICIPLES = {f"{verb.removesuffix('e')}ed": verb for verb in _VERBS}
_PASSIVE = re.compile(r"(?P<what>.+?) (?P<be>is|are) (?P<said>.+)")
_KIND = re.compile(r".*?(?P<kind>\w+s) (?:that|which) .+")


def turned(event: str, drug: str) -> Question | None:
    """Ask what the drug does to something, or to what of a kind it does that.

    None for an event that happens by itself ("potassium leaves the cell").
    """
    told = _PASSIVE.fullmatch(event)
    if told is None:
        return None
    what, plural = small(told["what"]), told["be"] == "are"
    verb = _PARTICIPLES.get(told["said"])
    kind = _KIND.fullmatch(what)
    if verb is None:
        said = f"{'they are' if plural else 'it is'} {told['said']}"
        return Question(f"What happens to {what} when {drug} acts?", capital(said))
    if kind is not None:
        return Question(f"Which {kind['kind']} does {drug} {verb}?", capital(what))
    return Question(
        f"What does {drug} do to {what}?",
        f"It {_third_person(verb)} {'them' if plural else 'it'}",
    )


def _third_person(verb: str) -> str:
    return f"{verb}es" if verb.endswith(("s", "x")) else f"{verb}s"
