"""Partners of an interaction, examples of them, and what the combination does."""

import re

from baclofen_quiz.content.extraction.context import Context, Outcome
from baclofen_quiz.content.facts import Interaction, Kinetics
from baclofen_quiz.content.phrases import aside, listed, lower_first, segments
from baclofen_quiz.content.verbs import ACTION, CLAUSE, EMPTY_SUBJECT

_EXAMPLES = re.compile(
    r"^(?:e\.?g\.?|such as|for example|including|like|i\.e\.),?\s+", re.IGNORECASE
)
_NO_PARTNER = re.compile(
    r"\b(?:interactions?|cytochrome|p450|metabolism|protein binding|monitoring|note"
    r"|pregnan\w+|lactation|breast-?feeding|elderly|children|impairment|overdos\w*"
    r"|cyp\d?\w*(?! (?:and \w+ )?(?:inhibitors?|inducers?|substrates?)))\b",
    re.IGNORECASE,
)
_CHANGES = (
    r"(?:may |can |might |could )?(?:markedly |strongly |significantly |slightly )?"
    r"(?:increases?|decreases?|reduces?|raises?|lowers?|enhances?|potentiates?"
    r"|prolongs?|inhibits?|induces?|impairs?|blocks?|antagoni[sz]es?|diminish(?:es)?"
    r"|worsens?|masks?|elevates?|displaces?|delays?)"
)
_SENTENCE = re.compile(
    rf"(?P<partner>[A-Z0-9][^,;:.()]{{2,60}}?) (?P<effect>{_CHANGES} .+)"
)
_CHANGE = (
    r"(?:increased|additive|greater|higher|lower|reduced|risk|more|enhanced|decreased"
    r"|raised)"
)
_WITH = re.compile(
    rf"(?P<effect>{_CHANGE}\b.*?) (?:with|by)"
    rf"|(?P<whole>{_CHANGE}\b[\w -]*\b(?:effects?|response|levels?|concentrations?"
    r"|exposure|clearance|risks?|risk of [\w -]+|toxicity))",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"(?:lower|reduce|increase|limit|extend|shorten)\b"
    r"(?! (?:the |its |their )?(?:\w+ ){0,2}(?:dos|use\b|intake))",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"(?:an? )?(?:[\w-]+ ){0,4}(?:agonist|antagonist|inhibitor|inducer|substrate"
    r"|blocker|diuretic|opioid|antibiotic|antidepressant|anticoagulant)s?",
    re.IGNORECASE,
)
"""What a partner is, which is no effect: "partial agonist"."""
_ABSTRACT = re.compile(
    r"\b(?:in|of|to|for|during|with|from|on|at|after|before|delay\w*|lack|age|diet|fever"
    r"|surgery|stress|exercise|illness|disease)\b"
    r"|(?:tion|ment|ness|ity|sis|ism|oea|ure|ing|ance|ence|aemia|emia)\b(?<!smoking)",
    re.IGNORECASE,
)
"""What only a thing that happens has, and no name of a medicine: "Delay in ..."."""
_LONGEST_NAME = 5  # words


def read_interaction(context: Context) -> Outcome:
    """Read a partner and an effect; what names no partner for certain stays words."""
    cut = context.pair
    if cut.term:
        if _NO_PARTNER.search(aside(cut.term)[0]):
            return (context.stated(),)
        if _KIND.fullmatch(cut.detail):
            return (context.stated(),)
        return _fact(context, cut.term, cut.detail)
    for partner, effect in (*_in_sentence(context), *_in_list(context)):
        return _fact(context, partner, effect)
    return (context.stated(),)


def _in_sentence(context: Context) -> list[tuple[str, str]]:
    """Read "Cimetidine may increase sertraline levels" or "Aspirin (more bleeding)"."""
    rest, inside = aside(context.text)
    name = rest if inside and not CLAUSE.search(rest) else ""
    if name and _is_name(context, name) and not _EXAMPLES.match(inside):
        return [(name, inside)] if " " in inside else []
    match = _SENTENCE.fullmatch(context.text)
    if not match or not _is_name(context, match["partner"]):
        return []
    if _ABSTRACT.search(match["partner"]):
        return []
    return [(match["partner"], match["effect"])]


def _in_list(context: Context) -> list[tuple[str, str]]:
    """Read "Aspirin" below "Increased risk of bleeding with:"."""
    path = context.statement.path
    above = _WITH.fullmatch(path[-1]) if path else None
    name = aside(context.text)[0]
    if not above or CLAUSE.search(name) or not _is_name(context, name):
        return []
    return [(context.text, above["effect"] or above["whole"])]


def _is_name(context: Context, text: str) -> bool:
    """Whether a text may be the name of a medicine or a group of them."""
    brief = len(text.split()) <= _LONGEST_NAME
    own = context.drug in text.lower()
    odd = EMPTY_SUBJECT.match(text) or ACTION.match(text) or _NO_PARTNER.search(text)
    return brief and not own and not odd


def _fact(context: Context, partner: str, said: str) -> Outcome:
    bare, inside = aside(partner)
    examples: tuple[str, ...] = ()
    if _EXAMPLES.match(inside):
        partner = bare
        examples = tuple(listed(_EXAMPLES.sub("", inside)))
    parts = segments(said)
    orders = [part for part in parts if _is_order(part)]
    does = [part for part in parts if part not in orders]
    fact = Interaction(
        **context.named(),
        partner=partner,
        examples=examples,
        effect=lower_first("; ".join(does) if does and orders else said),
        kinetics=_kinetics(context.headings),
        management=lower_first("; ".join(orders)),
    )
    return (fact,)


def _is_order(text: str) -> bool:
    """Whether a text says what to do: "lower the dose", but not "lower levels"."""
    return bool(ACTION.match(text)) and not _CHANGED.match(text)


def _kinetics(headings: str) -> Kinetics:
    for kinetics in (Kinetics.PHARMACODYNAMIC, Kinetics.PHARMACOKINETIC):
        if kinetics.value in headings:
            return kinetics
    return Kinetics.UNSTATED
