"""Cycles: phases in their order, scores on their scale, advice that is answered and acted upon."""
