"""Events and stances over one axis of days."""
