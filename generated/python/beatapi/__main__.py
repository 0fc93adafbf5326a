"""``python -m beatapi``: the command line, which is a separate package."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line and return its exit code; 2 if it is not installed."""
    try:
        from beatapi_cli.__main__ import run
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] == "beatapi":
            raise
        message = f"the command line needs {error.name}, which is not installed"
        print(f'beatapi: {message}: pip install "beatapi[cli]"', file=sys.stderr)
        return 2
    run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
