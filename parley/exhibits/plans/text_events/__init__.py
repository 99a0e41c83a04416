"""The events for which a text was the current one."""
