"""The pages of the promotion programme."""
