"""Bringing in: from a source, unaltered, to a plan, and from the plan to records."""
