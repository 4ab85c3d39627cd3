"""Mail: letters are rows, written with what they tell, and sent later; whoever sends one hands over a value."""
