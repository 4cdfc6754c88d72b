"""A Git repository of a test with one accepted state and one proposed change."""

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from showcase.contribution.proposal.checking import CheckedProposal, Proposal, check_proposal
from showcase.contribution.proposal.git_objects import Repository
from showcase.contribution.proposal.paths import Author
from showcase.press.workers import worker_pool
from tests.small_tree import PRODUCTS, TODAY, entry

PRODUCT = "products/gia-lai/ca-phe-lang-thu/product.yml"


@dataclass(frozen=True)
class ProposedChange:
    """The branch «main» holds Gia Lai and one product; what is written comes on top of it."""

    folder: Path

    def begin(self) -> None:
        """Make the repository with what is accepted."""
        self.folder.mkdir()
        self.git("init", "--quiet", "--initial-branch=main")
        self.write("README.md", "An accepted file.\n")
        province = (PRODUCTS / "gia-lai/province.yml").read_text(encoding="utf-8")
        self.write("products/gia-lai/province.yml", province)
        self.write(PRODUCT, entry())
        self.commit()
        self.git("switch", "--quiet", "--create", "proposed")

    def write(self, path: str, content: str | bytes) -> Path:
        """Write a file of the change."""
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)
        return place

    def put(self, mode: str, path: str, blob: str) -> None:
        """Put a path of any mode into the index, as no disk needs to have it."""
        self.git("update-index", "--add", "--cacheinfo", f"{mode},{blob},{path}")

    def blob(self, content: bytes) -> str:
        """The name of a blob with these bytes."""
        return self.git("hash-object", "-w", "--stdin", given=content).strip()

    def tree(self, entries: Sequence[tuple[str, str, str]]) -> str:
        """The name of a tree with these modes, names and objects, whatever Git thinks of them."""
        content = b"".join(
            f"{mode} {name}\0".encode() + bytes.fromhex(found) for mode, name, found in entries
        )
        command = ("hash-object", "-t", "tree", "--literally", "-w", "--stdin")
        return self.git(*command, given=content).strip()

    def commit(self, *, everything: bool = True) -> None:
        """Commit what was written."""
        if everything:
            self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "Change")

    def git(self, *arguments: str, given: bytes = b"") -> str:
        """Run Git in the repository, with no settings of this machine."""
        person = {f"GIT_{who}_{what}": "a@example.vn" for who in _WHO for what in _WHAT}
        nothing = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        command = ["git", "-C", self.folder, *arguments]
        done = subprocess.run(
            command, input=given, capture_output=True, check=True, env=os.environ | person | nothing
        )
        return done.stdout.decode()

    def check(self, author: Author = "contributor") -> CheckedProposal:
        """What is said of the change."""
        out = self.folder.parent / "entries"
        with worker_pool(1) as executor:
            proposal = Proposal(Repository(self.folder), "main", "proposed", author)
            return check_proposal(proposal, out, TODAY, executor)


_WHO = ("AUTHOR", "COMMITTER")
_WHAT = ("NAME", "EMAIL")
