"""What open pages show now: which build, and what is wrong since."""

import threading
import time
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shown:
    """A build of the site by its version; the text of its problems is empty when all is well."""

    version: str
    problems: str = ""


class Showing:
    """The present state, for many threads: pages wait until it is another one."""

    def __init__(self) -> None:
        """Begin with whatever the last session left."""
        self.shown = _next_version("")
        self._changed = threading.Condition()

    def change(self, problems: str) -> None:
        """A build is done: every waiting page is told."""
        with self._changed:
            self.shown = _next_version(problems)
            self._changed.notify_all()

    def after(self, version: str, seconds: float) -> Shown:
        """The state as soon as it is another one than `version`, or when the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self.shown.version != version, seconds)
            return self.shown


def _next_version(problems: str) -> Shown:
    return Shown(str(time.time_ns()), problems)
