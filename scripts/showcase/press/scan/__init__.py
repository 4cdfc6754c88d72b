"""Looks at every page as it was printed: nothing foreign, nothing broken on any of them."""
