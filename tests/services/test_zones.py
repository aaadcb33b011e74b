import pytest

from baclofen_quiz.services.zones import (
    LONGEST_NAME,
    ZoneUnknown,
    known_zone,
    zone_names,
)


def test_zones_are_offered_by_region_and_city() -> None:
    names = zone_names()

    assert "Europe/Zurich" in names
    assert names[-1] == "UTC"
    assert not any(name.startswith("Etc/") for name in names)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("europe/zurich", "Europe/Zurich"),
        (" America/New York ", "America/New_York"),
        ("utc", "UTC"),
    ],
)
def test_capitals_and_spaces_do_not_matter(typed: str, name: str) -> None:
    assert known_zone(typed) == name


@pytest.mark.parametrize("typed", ["localtime", "Factory"])
def test_a_name_that_means_no_place_is_no_zone(typed: str) -> None:
    with pytest.raises(ZoneUnknown, match="no time zone called"):
        known_zone(typed)


@pytest.mark.parametrize("typed", ["Mars/Olympus", "../../etc/passwd", "Europe", "\0"])
def test_a_zone_that_does_not_exist_is_named(typed: str) -> None:
    with pytest.raises(ZoneUnknown, match="no time zone called"):
        known_zone(typed)


@pytest.mark.parametrize("typed", ["x" * 60_000, "Europe/" + " " * 60_000 + "Zurich"])
def test_a_name_longer_than_any_is_refused_and_quoted_in_part(typed: str) -> None:
    with pytest.raises(ZoneUnknown, match="no time zone called") as refusal:
        known_zone(typed)

    assert len(str(refusal.value)) < 250


def test_every_name_fits() -> None:
    assert max(map(len, zone_names())) < LONGEST_NAME
