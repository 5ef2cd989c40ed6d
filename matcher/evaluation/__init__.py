"""The proof: how good the matching is on labelled names, on a list of your own, and where its thresholds should lie.

labels, pairs_file, queries_file, judged    labelled names, read from tables and from judgements
metrics, calibration                        figures of scored labels
pairs, queries                              what `matcher evaluate` measures;  runs: kept, and two of them compared
variants, population, certify               what `matcher certify` generates, asks and counts
thresholds                                  what `matcher tune` recommends
sheet, plots, write_sheet                   figures, tables and plots in every form;  *_sheet: of each command
"""
