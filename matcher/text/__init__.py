"""Text before it is a name: normalise, find scripts, cut into words, read words in Latin, fold spellings."""
