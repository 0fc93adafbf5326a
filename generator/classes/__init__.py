"""What the Java and Swift targets share: types as classes, and one class for each resource."""
