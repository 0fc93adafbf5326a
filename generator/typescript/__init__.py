"""The TypeScript target: types, resources and the table of operations, on a runtime."""
