"""From YAML entries to a static, bilingual catalogue: entries → catalogue → pages → press."""
