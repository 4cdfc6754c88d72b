"""What sends entries in: pull requests, issues and spreadsheets, and what they are held against."""
