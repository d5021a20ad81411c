"""The domain model, and the only door for writing it."""
