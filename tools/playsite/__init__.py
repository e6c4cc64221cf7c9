"""What the playground of the documentation is put together from; `tools/playground.py` does it."""
