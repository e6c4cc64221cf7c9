"""Documents as workbooks and tables: what a sheet looks like, how it is written and how it is read back.

Three things: the *layout* says which sheets and columns a kind of document has, read off its model; a *cell* holds a
value of a document so that it comes back unchanged; the *sheet More* keeps what no cell of the other sheets can hold.
"""
