"""The promotion programme: years with their scopes, projects, events, documents."""
