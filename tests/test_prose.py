"""Pages written in Markdown, finished by the press."""

import pytest

from showcase.press.prose import with_reachable_tables


@pytest.mark.parametrize(("columns", "is_reached"), [(2, False), (3, False), (4, True), (6, True)])
def test_tables_that_scroll_are_reached(columns: int, *, is_reached: bool) -> None:
    """A keyboard stops at a table that is wider than a phone, and at no other."""
    cells = '<th align="right">A</th>' + "<th>B</th>" * (columns - 1)
    table = f"<table>\n<thead>\n<tr>{cells}</tr>\n</thead>\n<tbody></tbody></table>"
    found = with_reachable_tables(f"<p>x</p>{table}")
    assert ('<table tabindex="0">' in found) == is_reached
    assert found.replace(' tabindex="0"', "") == f"<p>x</p>{table}"
