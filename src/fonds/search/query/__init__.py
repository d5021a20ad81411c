"""What a person typed → frozen nodes that every engine understands."""
