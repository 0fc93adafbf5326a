"""Generate client packages from dated OpenAPI contracts: overlays, model, targets, lock, check."""
