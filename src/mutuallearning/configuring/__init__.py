"""What people write down once for many checks: configurations, and waivers beside the documents.

The nouns: a `Configuration` is what a file says; a `ConfigurationFile` knows where it stands. `Settings` are what holds
for a document, each `Setting` with where it comes from. A `WaiverFile` holds waivers; `Waiving` applies them in a run.
"""
