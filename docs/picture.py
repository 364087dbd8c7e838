"""Makes docs/article.png, the picture of an article's page in the README: `python -m docs.picture`. It needs Chromium."""

import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from warehouse.catalog import connect
from warehouse.site.site import site_folder

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "article.png"
ARTICLE = "01_senneck_dykes.txt"
PUBLISHER = "Northmere Courier"
WIDTH, HEIGHT = 780, 800


def main() -> None:
    """Takes an article of the samples in, writes the report, and takes the picture of what stands below the page's head."""
    with TemporaryDirectory(prefix="onrecord-picture-") as name:
        data = Path(name) / "data"
        command = [sys.executable, "-c", "from flows.cli import app; app()", "run", str(ROOT / "samples" / ARTICLE)]
        subprocess.run([*command, "--to", str(data), "--publisher", PUBLISHER, "--report"], check=True, capture_output=True)
        with closing(connect(data)) as connection:
            ((article_id,),) = connection.execute("SELECT article_id FROM articles").fetchall()
        with sync_playwright() as playwright, playwright.chromium.launch(executable_path=shutil.which("chromium")) as browser:
            page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
            page.goto((site_folder(data) / "article" / f"{article_id}.html").as_uri())
            box = page.locator("main").bounding_box()
            assert box is not None
            page.screenshot(path=PICTURE, full_page=True, clip={"x": 0, "y": box["y"], "width": WIDTH, "height": HEIGHT})


if __name__ == "__main__":
    main()
