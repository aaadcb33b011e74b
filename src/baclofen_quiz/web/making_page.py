"""The page of a deck that takes a while: how far it is, then the deck."""

from dataclasses import dataclass
from typing import ClassVar, assert_never

from baclofen_quiz.services.deck_jobs import KEPT, Failed, Making, Ready
from baclofen_quiz.web.words import count

EVERY = 2
"""Seconds after which the page looks again by itself."""

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class MakingPage:
    """How far a deck is; unless ``by_hand``, the page looks again by itself."""

    template: ClassVar[str] = "anki/making.html"
    state: Making | Ready | Failed
    token: str
    by_hand: bool

    @property
    def title(self) -> str:
        """What became of the deck, or how far it is."""
        match self.state:
            case Making():
                return f"Your deck is being made, {self.percent} %"
            case Ready():
                return "Your deck is ready"
            case Failed():
                return "Error: Your deck was not made"
            case _:
                assert_never(self.state)

    @property
    def heading(self) -> str:
        """The same without what changes."""
        return self.title.removeprefix("Error: ").partition(",")[0]

    @property
    def making(self) -> bool:
        """Whether it is still under way."""
        return isinstance(self.state, Making)

    @property
    def ready(self) -> bool:
        """Whether it can be fetched."""
        return isinstance(self.state, Ready)

    @property
    def refreshes(self) -> bool:
        """Whether the page is to look again by itself."""
        return self.making and not self.by_hand

    @property
    def every(self) -> int:
        """The seconds between two looks."""
        return EVERY

    @property
    def percent(self) -> int:
        """How far it is: about half of the time goes into making the cards."""
        match self.state:
            case Making(job, done):
                return done * 55 // max(job.total, 1)
            case Ready() | Failed():
                return 100
            case _:
                assert_never(self.state)

    @property
    def said(self) -> str:
        """How far it is, how large it is, or why it does not come."""
        match self.state:
            case Making(job, done) if done < job.total:
                return f"{done:,} of {count(job.total, 'card')} made."
            case Making(job, _):
                cards = count(job.total, "card")
                return f"All {cards} are made. The file is being written."
            case Ready(job, _, size):
                minutes = count(int(KEPT.total_seconds()) // 60, "minute")
                large = f"{max(size / MEGABYTE, 0.1):.1f} MB"
                return f"{job.name}, {large}. It is kept for {minutes}."
            case Failed(_, said):
                return said
            case _:
                assert_never(self.state)
