"""The things that every room needs: errors, secrets, clocks, flows and lazy imports."""
