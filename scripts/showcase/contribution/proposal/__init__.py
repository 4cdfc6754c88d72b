"""A change of the repository that somebody proposes, looked at without running any of it."""
