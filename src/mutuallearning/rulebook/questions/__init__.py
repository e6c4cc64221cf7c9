"""Questions worth asking: what the parties want to find out."""
