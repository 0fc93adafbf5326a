"""From a dated OpenAPI contract to client packages: overlays, model, targets, lock and check."""
