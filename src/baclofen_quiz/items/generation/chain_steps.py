"""The steps of a mechanism as chains, one on each side of the synapse."""

from dataclasses import dataclass

from baclofen_quiz.content.facts import MechanismStep, Side
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.lexicon import Concept

SIDES = (Side.PRESYNAPTIC, Side.POSTSYNAPTIC)


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the mechanism that the lexicon knows."""

    fact: MechanismStep
    event: Concept

    @property
    def clause(self) -> str:
        """The step as a short sentence."""
        return self.event.phrases.get("clause", self.fact.event)

    @property
    def first(self) -> bool:
        """Whether it is how a chain begins: it names its side, so it gives it away."""
        return "first" in self.event.traits


def chain_of(desk: Desk, side: Side) -> tuple[Step, ...]:
    """The known steps of a side in order, and the outcome; () when one is unknown."""
    steps = [s for s in desk.of(MechanismStep) if s.side is side]
    outcome = [s for s in desk.of(MechanismStep) if s.side is Side.OUTCOME][:1]
    known = [_step(desk, s) for s in sorted(steps, key=lambda s: s.order)]
    end = [_step(desk, s) for s in outcome]
    if any(step is None for step in known):
        return ()
    return tuple(step for step in (*known, *end) if step is not None)


def _step(desk: Desk, fact: MechanismStep) -> Step | None:
    event = desk.concept(fact, "event")
    return Step(fact, event) if event else None


def next_noun(chain: tuple[Step, ...], step: Step) -> str:
    """What follows a step, "" behind the last one."""
    place = chain.index(step) + 1
    return chain[place].event.phrase("noun") if place < len(chain) else ""
