"""Routes by their names."""

import pytest

from baclofen_quiz.content.facts import Route
from baclofen_quiz.content.routes import route_of, routes_in


@pytest.mark.parametrize(
    ("text", "routes"),
    [
        ("both oral and intrathecal use", (Route.ORAL, Route.INTRATHECAL)),
        ("not for intravenous, intramuscular, subcutaneous or epidural use",
         (Route.INTRAVENOUS, Route.INTRAMUSCULAR, Route.SUBCUTANEOUS, Route.EPIDURAL)),
        ("IV or IM", (Route.INTRAVENOUS, Route.INTRAMUSCULAR)),
        ("Rectal, topical, inhaled, sublingual, transdermal",
         (Route.RECTAL, Route.TOPICAL, Route.INHALED, Route.SUBLINGUAL,
          Route.TRANSDERMAL)),
        ("corals for iv", ()),
    ],
)  # fmt: skip
def test_routes_are_found_in_their_order(text: str, routes: tuple[Route, ...]) -> None:
    assert routes_in(text) == routes


@pytest.mark.parametrize(
    ("path", "route"),
    [
        (("Oral zolarine (adults)",), Route.ORAL),
        (("Oral use", "Intrathecal use"), Route.INTRATHECAL),
        (("Oral use", "Intravenous or intramuscular use"), Route.UNSTATED),
        (("Adults",), Route.UNSTATED),
        ((), Route.UNSTATED),
    ],
)
def test_the_innermost_single_route_counts(path: tuple[str, ...], route: Route) -> None:
    assert route_of(path) is route
