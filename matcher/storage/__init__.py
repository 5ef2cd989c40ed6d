"""How lists and indexes lie in memory and on disk: entries packed into blocks, blocks in one file, files in a folder.

Nothing that is stored is ever run, and a file that is not whole is told from one that is.
"""
