"""The three linked panes, and the bars above and below them."""
