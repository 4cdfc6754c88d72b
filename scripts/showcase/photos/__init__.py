"""Bytes of photos: reading them safely, metadata, sizes for pages, cache. Knows no entry."""
