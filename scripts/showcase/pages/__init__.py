"""Stage 3: what does each page say, in each language? Nothing here knows files or how it looks."""
