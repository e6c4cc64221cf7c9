"""Working out what surveys and readiness checks say: counts always shown, small groups kept back, no ranking."""
