"""Stage 2: what does the region have? Frozen objects; nothing here knows YAML or HTML."""
