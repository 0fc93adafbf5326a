"""Make releases: compare with the last one, choose versions, build, and prove the origin."""
