"""Sentences with a part left out, for facts that have no topic.

What is asked for is said, as well as the sentence tells it: a figure, a reason, what
something comes from. Only where it tells nothing is the question how it goes on.
"""

import re
from collections.abc import Iterator, Sequence

from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import Statement
from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.items.recall.wording import capital, heading_of

_NUMBER = r"\d+(?:[.,]\d+)*"
_FIGURE = re.compile(
    rf"(?<![\w.,-])(?P<figure>{_NUMBER}(?:(?: to |[-\N{{EN DASH}}]){_NUMBER})?)"
    r"(?P<unit>\s?(?:%|\N{DEGREE SIGN}C|(?:seconds?|minutes?|hours?|days?|weeks?"
    r"|months?|years?|half-lives|times|doses|m?g|mcg|mL|units|mmol/L|mg/L)\b))"
    r"(?!/)"
)
_DOING = (
    r"(?:activating|allowing|blocking|causing|closing|decreasing|increasing|inhibiting"
    r"|leading|lowering|making|opening|preventing|producing|raising|reducing|relaxing"
    r"|releasing|resulting|slowing|stabili[sz]ing)"
)
_DIGIT = re.compile(r"\d")
_JOINTS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(joint), ask)
    for joint, ask in (
        (r",? because (?:of )?|,? (?:due|owing) to ", ". Why?"),
        (r",? unless ", " unless what?"),
        (r",? until ", " until when?"),
        (r"(?<!even)(?<!only)(?<!as),? if ", ". On which condition?"),
        (r",? when ", ". When?"),
        (r",? so that |, so ", ". With what result?"),
        (r", which ", ", which does what?"),
        (rf", (?={_DOING} )", ". With what result?"),
        (r"; ", ". And what else?"),
    )
)
"""Where a sentence tells best what is behind, and how that is asked for."""

_OFTEN = re.compile(
    r" (?=(?:once|twice|every|(?:three|four) times) (?:a |an )?(?:day|week|month|year)"
    r"|(?:at once|immediately)$)"
)
_PREPOSITION = re.compile(
    r"(?<!\d) (?P<word>for|from|to|with|without|after|before|by|in|into|on|between"
    r"|during|under|within|of|against|over|through|than)"
    r" (?!(?:vivo|vitro|least|most|once|course|time|you|your|it|them)\b)"
    r"(?!.* (?:is|are|was|were|may|can|must|should|do|does)\b)"
)
_MODAL = re.compile(r" (?P<word>may|can|must|should|might|will) (?!not\b|be\b)")
_IS = re.compile(r" (?P<word>is|are|was|were|may be|can be|must be|should be) ")
_AND = re.compile(
    r" (?P<word>and|or) (?!(?:more|less|over|above|older|younger|under|below|fewer)\b)"
)
_DANGLING = re.compile(r"\b(?:that|those|which|who|even|not|as|only)$", re.IGNORECASE)
"""How an opening ends that is no sentence yet: "... and that of what?"."""

_VERB_FIRST = re.compile(r"[A-Z][a-z]+(?:ing|[^s\W]s)(?= (?!of\b))")
"""How an event of a mechanism begins: "Disrupts the membrane"."""
_FEWEST = 2
"""Words that must be known of a sentence, unless they are all of its subject."""
_LONGEST = 9
"""Words that anybody will say by heart."""


def completions(
    statement: Statement, drug: str, others: Sequence[str]
) -> Iterator[Question]:
    """Leave out what the monograph prints in bold, else what is asked for best.

    ``others`` are the other sentences of the section: an opening that one of them
    shares is made longer, or not used.
    """
    text = statement.text.rstrip(".")
    lead = f"{capital(drug)}, {heading_of(statement)}:"
    for strong in statement.strong:
        before, found, after = text.partition(strong)
        apart = not any(o.startswith(before) and o.endswith(after) for o in others)
        if found and apart and re.search(r"\w", before + after):
            front = f"{lead} what is missing in “{before}…{after}”?"
            yield Question(front, strong)
    asked = [*_figure(text, others), *_joined(text, others)]
    if statement.section is Section.MECHANISM:
        asked += _verb_first(text, others)
    for front, back in asked:
        yield Question(f"{lead} {front}", capital(back))
    words = text.split()
    for known in range((len(words) + 1) // 2, len(words)):
        opening = " ".join(words[:known])
        if words[known - 1].isdigit():
            continue
        if not _shared(f"{opening} ", others):
            rest = " ".join(words[known:])
            yield Question(f"{lead} how does “{opening} …” go on?", rest)
            return


def _figure(text: str, others: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Ask for the one figure of a sentence."""
    found = list(_FIGURE.finditer(text))
    if len(found) != 1:
        return
    (one,) = found
    before, after = text[: one.start()], text[one.end("figure") :]
    alike = any(o.startswith(before) and o.endswith(after) for o in others)
    if before and not alike and not _DIGIT.search(before + after):
        yield f"which figure is missing in “{before}…{after}”?", one[0]


def _joined(text: str, others: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Ask for what stands behind a joint of the sentence."""
    for pattern, ask in _JOINTS:
        yield from _behind(text, pattern, ask, others, fewest=1)
    yield from _behind(text, _OFTEN, ". How often, or when?", others)
    for pattern in (_PREPOSITION, _AND):
        yield from _behind(text, pattern, " {word} what?", others)
    yield from _behind(text, _MODAL, " {word} do what?", others, fewest=1)
    yield from _behind(text, _IS, " {word} what?", others, fewest=1)


def _verb_first(text: str, others: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Ask what an event does something to."""
    verb = _VERB_FIRST.match(text)
    if verb and not _shared(f"{verb[0]} ", others):
        yield f"{verb[0].lower()} what?", text[verb.end() :].strip()


def _behind(
    text: str,
    joint: re.Pattern[str],
    ask: str,
    others: Sequence[str],
    *,
    fewest: int = _FEWEST,
) -> Iterator[tuple[str, str]]:
    """Cut at the last joint of a kind whose opening no other sentence shares."""
    for cut in reversed(list(joint.finditer(text))):
        opening, rest = text[: cut.start()].rstrip(","), text[cut.end() :]
        long_enough = len(opening.split()) >= fewest and "(" not in rest.split(")")[0]
        whole = opening.count("(") == opening.count(")") and long_enough
        whole = whole and not _DANGLING.search(opening)
        if whole and len(rest.split()) <= _LONGEST and not _shared(opening, others):
            word = cut.groupdict().get("word", "")
            yield f"“{opening}”{ask.format(word=word)}", rest
            return


def _shared(opening: str, others: Sequence[str]) -> bool:
    return any(other.lower().startswith(opening.lower()) for other in others)
