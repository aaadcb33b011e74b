"""The words that tell to which part of a treatment a dose belongs."""

import re

from baclofen_quiz.content.facts import Phase

_MOST = (
    r"\b(?:maximum|max|maximal|upper limit|ceiling|not (?:to )?exceed(?:ing)?"
    r"|(?:no|not) (?:more|faster) than)\b"
)
_PHASES: tuple[tuple[str, Phase], ...] = (
    (_MOST, Phase.MAXIMUM),
    (r"\btest\b", Phase.TEST),
    (r"\b(?:initial(?:ly)?|start(?:ing)?|loading|begin)\b", Phase.INITIAL),
    (r"\bmaintenance\b", Phase.MAINTENANCE),
    (
        r"\b(?:usual|typical|recommended|standard|target) (?:\w+ )?(?:dos|range)",
        Phase.USUAL,
    ),
    (r"^(?:dose|dosage|dosing|usual|adult dose|(?:infusion )?rate)$", Phase.USUAL),
)
_COMPILED = tuple((re.compile(p, re.IGNORECASE), phase) for p, phase in _PHASES)
_TOPIC_WORDS = (
    (r"\busual\b", "usual"),
    (r"\brare(?:ly)?\b", "rarely"),
    (r"\bsingle\b", "single dose"),
    (r"\bloading\b", "loading dose"),
    (r"\btarget\b", "target dose"),
)


def phase_of(text: str) -> Phase | None:
    """Find the phase that a term, a heading or the words before an amount name."""
    bare = re.sub(r"\([^()]*\d[^()]*\)", "", text).strip()
    for pattern, phase in _COMPILED:
        if pattern.search(bare):
            return phase
    return None


def more_than_phase(phase: Phase, topic: str) -> list[str]:
    """What a term such as "Rare maximum dose" or "Maximum single dose" adds."""
    lowered = topic.lower()
    words = [said for word, said in _TOPIC_WORDS if re.search(word, lowered)]
    if phase is Phase.USUAL:
        words = [said for said in words if said != "usual"]
    if phase is Phase.MAXIMUM and re.search(r"\b(?:initial|starting)\b", lowered):
        words.append("starting dose")
    return words
