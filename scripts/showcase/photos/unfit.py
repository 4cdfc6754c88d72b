"""Why a photo cannot be taken: what is wrong with it, and what to do."""

from typing import Self

from showcase.translation import Message


class Unfit(Exception):
    """A photo that is not taken; carries a code for machines and two sentences for people."""

    def __init__(self, code: str, wrong: Message, advice: Message) -> None:
        super().__init__(code, wrong, advice)
        self.code = code
        self.wrong = wrong
        self.advice = advice

    def __reduce__(self) -> tuple[type[Self], tuple[str, Message, Message]]:
        """Sent between processes as it was made."""
        return type(self), (self.code, self.wrong, self.advice)
