"""Stage 1: what did a province write, and is it right? Nothing here knows pages or HTML."""
