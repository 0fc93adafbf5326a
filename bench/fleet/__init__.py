"""Many workers on one key, killed at random: the fleet beside the obvious Celery task."""
