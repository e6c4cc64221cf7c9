"""Shows reports and rules: text for people, JSON and other forms for machines, and the schemas of what is written.

The nouns: a `Line` of styled `Piece`s is what text is made of, and is safe to print whatever a document says; a
`Tally` counts over several reports; a `Run` is what all reports of one run have in common. `forms` names the
module that writes each form for machines. Everything here turns values into text; nothing here opens a file.
"""
