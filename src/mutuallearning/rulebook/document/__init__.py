"""Documents that can be read and whose parts are what the models accept: found by the reader, always asked."""
