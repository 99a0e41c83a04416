"""What happened when: the events and texts of a view, by kind, over one axis of days."""
