"""A zip file that somebody sent with entries and photos: read, held against the rules, put in."""
