"""Pages as readers read them."""

import html
import re


def words(page: str) -> str:
    """What a reader reads: the text of the page's body, white space made single."""
    body = re.sub(r"<[^>]+>", " ", page.partition("<body")[2].partition(">")[2])
    return " ".join(html.unescape(body).split())
