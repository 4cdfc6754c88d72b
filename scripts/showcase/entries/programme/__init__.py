"""What the provinces report of the promotion programme: years, projects, events, documents."""
