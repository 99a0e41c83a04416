"""Would a second coder have said the same? Alpha by table, basis, issue group and theme."""
