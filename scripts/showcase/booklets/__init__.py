"""Printed matter for fairs: brochures and sheets of labels, from the same data as the pages."""
