"""Chromium as the system has it, for the tests that look at pages or attack from one."""

import shutil
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
"""Debian's name for it, Ubuntu's, and Google's own."""


@contextmanager
def chromium(undone: str) -> Iterator[Browser]:
    """The browser. Without one the tests that ask for it are skipped, and say what was left `undone`."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        told = f"NO BROWSER: {undone}; install chromium to have it tested"
        warnings.warn(told, stacklevel=1)
        pytest.skip(told)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()
