"""What the front matter of a monograph says, and whether it is sound."""

from dataclasses import dataclass
from datetime import date

from baclofen_quiz.content import complaints
from baclofen_quiz.content.front_matter import FrontMatter, Scalar, Table
from baclofen_quiz.content.monograph import Review
from baclofen_quiz.problems import Location, Problem

_KEYS = {"drug", "class", "sources", "reviewed"}


@dataclass(frozen=True, slots=True)
class Metadata:
    """The drug in lower case ("" when not named), and where its facts come from."""

    drug: str
    drug_class: str
    sources: tuple[str, ...]
    review: Review | None


@dataclass(frozen=True, slots=True)
class FoundMetadata:
    """The metadata and what is wrong with it."""

    metadata: Metadata
    problems: tuple[Problem, ...]


def read_metadata(front: FrontMatter, file: str) -> FoundMetadata:
    """Judge the values of the front matter."""
    problems = [_unknown(Location(file, 1), k) for k in front.values if k not in _KEYS]
    review = _review(front)
    if isinstance(review, Problem):
        problems.append(review)
        review = None
    metadata = Metadata(
        drug=front.text("drug").lower(),
        drug_class=front.text("class"),
        sources=front.texts("sources"),
        review=review,
    )
    return FoundMetadata(metadata, tuple(problems))


def _review(front: FrontMatter) -> Review | Problem | None:
    value = front.values.get("reviewed")
    match value:
        case None:
            return None
        case Table({"date": Scalar(day), "by": Scalar(by)}) if by.strip():
            try:
                return Review(date.fromisoformat(day), by.strip())
            except ValueError:
                return _unread_review(value.location)
        case _:
            return _unread_review(value.location)


def _unread_review(at: Location) -> Problem:
    return complaints.error(
        at,
        "front-matter",
        "“reviewed” is not a date and a name.",
        "The monograph is shown as not checked.",
        "Write two indented lines below it: “date: 2026-01-31” and “by: who”.",
    )


def _unknown(at: Location, key: str) -> Problem:
    return complaints.warning(
        at,
        "front-matter",
        f"The front matter has an unknown key “{key}”.",
        "It is not read.",
        "Use drug, class, sources and reviewed.",
    )
