"""The TypeScript target: @hey-api/openapi-ts for types and calls, own templates for resources."""
