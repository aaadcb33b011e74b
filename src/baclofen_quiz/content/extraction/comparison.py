"""Drugs that the monograph compares with: where each acts, and how it differs."""

import re

from baclofen_quiz.content.extraction.context import Context, Outcome
from baclofen_quiz.content.facts import ComparatorDifference, ComparatorTarget, Fact
from baclofen_quiz.content.phrases import aside, lower_first, segments

_TARGET = re.compile(
    r"^(?:is )?(?:an? )?"
    r"(?:(?:acts?|works?)(?= (?:\w+ly |also )?(?:at|on|in|within|as|by"
    r"|via|through|centrally|peripherally|outside|inside)\b)"
    r"|binds?|blocks?|inhibits?|enhances?"
    r"|activates?|stimulates?|antagoni[sz]es|modulates?|similar to|structurally"
    r"|chemically|selective|agonist|antagonist|targets?"
    r"|(?!(?:\S+ )*(?:with|than|more|less|risk|no|not|and|or|of) )"
    r"(?!(?:\w+ ){0,3}enzyme inhibitor)"
    r"(?:[\w\u03b1-\u03c9-]+ ){1,4}(?:receptor )?"
    r"(?:agonist|antagonist|inhibitor|blocker|modulator)(?!,))\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"(?:is|acts?|binds?|blocks?|inhibits?|enhances?|activates?|stimulates?"
    r"|antagoni[sz]es|modulates?|works?|targets?)\b"
)
_NOUN = re.compile(
    r"^(?:[\w\u03b1-\u03c9-]+ ){0,5}(?:agonist|antagonist|inhibitor|blocker)\b"
)
_VOWEL = re.compile(r"[aeiou]|[AEFHILMNORSX](?:[A-Z]|-)")
_TOPIC = re.compile(
    r"^(?:efficacy|effect\w*|costs?|price|onset|duration|safety|half-life|routes?|use|uses"
    r"|dos\w+|advantages?|disadvantages?|benefits?|risks?|notes?|summary|choice|class"
    r"|spectrum|key|main|other|others|all|both|similar\w*|differ\w*|first|second|half"
    r"|side|adverse|reversal|antidote|mechanism|abuse|overdose|onset|place|place in"
    r"|guidelines?|patients?|adults?|children|elderly|pregnancy|speed|action|better|worse"
    r"|more|less|unlike|like|compared|pharmaco\w+|clinical\w*|weight|food|monitoring)\b"
    r"|(?:tion|sion|ity|ness|ment|ance|ence|ency|ancy|lism|sis|bility|ability|ing)$",
    re.IGNORECASE,
)
_LONGEST_NAME = 4  # words


def read_comparison(context: Context) -> Outcome:
    """Read a compared drug; a sentence about the drug itself stays words."""
    cut = context.pair
    parts = segments(cut.detail)
    if not cut.term or not (_TARGET.match(parts[0]) or _names_drug(context)):
        return (context.stated(),)
    targets = [part for part in parts if _TARGET.match(part)]
    rest = [part for part in parts if not _TARGET.match(part)]
    facts: list[Fact] = []
    if targets:
        facts.append(_target(context, "; ".join(targets)))
    if rest:
        facts.append(_difference(context, "; ".join(rest)))
    return tuple(facts)


def _names_drug(context: Context) -> bool:
    """Whether a term may be the name of another drug, and no topic: "Onset"."""
    term, drug = context.pair.term, context.drug.lower()
    own = drug in term.lower() or context.pair.detail.lower().startswith(drug)
    brief = len(aside(term)[0].split()) <= _LONGEST_NAME
    return brief and not own and not _TOPIC.search(aside(term)[0])


def _target(context: Context, text: str) -> Fact:
    named = context.named("target")
    return ComparatorTarget(
        **named, drug=context.pair.term, target=_verb_phrase(lower_first(text))
    )


def _verb_phrase(text: str) -> str:
    """Let the phrase follow the drug's name: "similar to" needs its "is"."""
    if _VERB.match(text):
        return text
    if not _NOUN.match(text):
        return f"is {text}"
    return f"is {'an' if _VOWEL.match(text) else 'a'} {text}"


def _difference(context: Context, text: str) -> Fact:
    named = context.named("difference")
    return ComparatorDifference(
        **named, drug=context.pair.term, difference=lower_first(text)
    )
