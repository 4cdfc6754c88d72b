"""Shows the site on this machine while it is being worked on; knows the built files only."""
