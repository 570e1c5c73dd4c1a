"""The desk: the questions that people ask of a record, each a function that answers with a frozen view."""
