"""The safe reader: YAML and JSON texts become plain values, with a place in the text for each of them."""
