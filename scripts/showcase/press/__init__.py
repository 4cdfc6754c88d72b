"""Stage 4: how does it become a site? The only stage that writes; it knows no rules of entries."""
