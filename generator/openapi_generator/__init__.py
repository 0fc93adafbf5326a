"""The engine of the Java and Swift targets: openapi-generator, with templates of our own."""
