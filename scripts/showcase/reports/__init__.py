"""The periodic report: what the programme did in a year, half-year or quarter, as a document."""
