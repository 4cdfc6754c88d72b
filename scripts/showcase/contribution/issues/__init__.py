"""An issue of the form on GitHub becomes files of entries: read as data, never run."""
