"""The clients in TypeScript and Java beside other SDKs: size, start and first call."""
