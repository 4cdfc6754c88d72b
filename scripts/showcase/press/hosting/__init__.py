"""How each kind of host is told what to send: one table of rules, written out for all of them."""
