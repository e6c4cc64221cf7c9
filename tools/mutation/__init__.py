"""What `tools/mutants.py` is made of: where mutants are made, how one takes effect, how tests are asked about it."""
