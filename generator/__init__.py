"""From a dated OpenAPI contract to client packages: overlays, lowering, targets, lock and check."""
