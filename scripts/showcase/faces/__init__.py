"""What is printed from the model of an entry, so that no face of it can say something else."""
