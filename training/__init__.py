"""Learning what the reader's scores are made of, from the marked reports in `corpus/`."""
