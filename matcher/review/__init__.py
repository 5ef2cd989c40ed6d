"""Judgements of people on matches, what they suppress, and the history of runs; all in one file that only grows.

facts          what a judgement is bound to: what was known of the mention and of the entry
database       the file: made, opened, locked, refused with one sentence
chain          records that are only ever added, each chained to the last by its digest
judgements     a person's verdict as a record;  standing: which one holds today, and what changed if none does
reviewer       what a run asks: suppress what was judged different, remember what was found
runs           manifests and matches of runs;  run_diff: two of them compared
measurements   what evaluate, certify and tune found, numbered with the runs
edited, imported, exported    judgements out of edited reports, from white lists, to CSV
bundle, unbundle              one file for the auditor
"""
