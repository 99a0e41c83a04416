"""What another wording on an issue would lift, and what it would cost."""
