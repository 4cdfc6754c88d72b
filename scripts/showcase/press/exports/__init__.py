"""What machines read of the catalogue: JSON, feeds and tables, from the same facts as the pages."""
