"""What is printed from the model of an entry: each kept true by a test that compares."""
