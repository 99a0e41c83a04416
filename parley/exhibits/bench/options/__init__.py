"""What can be taken on each issue: every text's wording, with what the parties say of it."""
