"""The base of the Java and Swift targets: types as classes, and one class for each resource."""
