"""The tests, and what maintainers run beside them."""
