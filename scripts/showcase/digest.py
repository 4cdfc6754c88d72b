"""One short digest for whatever is compared by what it was made from."""

import hashlib


def digest_of(*contents: bytes) -> bytes:
    """16 bytes for several texts; it tells where each of them ends."""
    lengths = ",".join(str(len(content)) for content in contents)
    return hashlib.blake2b(b"".join((lengths.encode(), b";", *contents)), digest_size=16).digest()
