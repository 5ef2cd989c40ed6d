"""Find the listed names that a query could be: keys, postings, candidates."""
