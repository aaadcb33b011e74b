"""Rules for every test: no clock decides, and a skip may have to be a failure."""

import os
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "house",
    deadline=None,  # a busy machine is no fault of the code
    suppress_health_check=[HealthCheck.too_slow],
)
# What judges a change draws the same examples on every machine and in every run: luck
# neither passes nor fails it. Everywhere else new ones are drawn (decision 0012).
settings.register_profile(
    "landing", settings.get_profile("house"), derandomize=True, database=None
)

REPEATABLE = os.environ.get("CI", "") not in {"", "0", "false"}
settings.load_profile("landing" if REPEATABLE else "house")

REQUIRE_ALL = os.environ.get("REQUIRE_ALL", "") not in {"", "0"}


def refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skip into a failure that keeps its reason (an expected failure stays)."""
    if REQUIRE_ALL and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr
        said = reason[2] if isinstance(reason, tuple) else str(reason)
        report.outcome = "failed"
        report.longrepr = f"REQUIRE_ALL=1, and this was skipped: {said}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[
    None, pytest.TestReport, pytest.TestReport
]:
    """Look at the report of every test."""
    report = yield
    refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[
    None, pytest.CollectReport, pytest.CollectReport
]:
    """Look at the report of every collected module: a whole one may skip itself."""
    report = yield
    refuse_skip(report)
    return report
