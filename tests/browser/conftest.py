"""Chromium and a live site, once for all browser tests."""

from collections.abc import Iterator

import pytest
import pytest_socket
from playwright.sync_api import Browser, expect, sync_playwright

from browsing import CHROMIUM, Window, launch
from livesite import LiveSite, live_site, shown_bank

INSTALL = "Chromium is missing: apt-get install chromium, or name it in CHROMIUM"


expect.set_options(timeout=30_000)  # as long as every other step may take


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.skip(INSTALL)
    pytest_socket.enable_socket()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def window(browser: Browser) -> Iterator[Window]:
    """One for all scenes that are only looked at; it is emptied before each."""
    window = Window(browser)
    yield window
    window.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveSite]:
    pytest_socket.enable_socket()
    with live_site(tmp_path_factory.mktemp("live"), shown_bank) as site:
        yield site


@pytest.fixture(autouse=True)
def _sockets() -> None:
    """Let these tests talk to the site and the browser on this machine."""
    pytest_socket.enable_socket()
