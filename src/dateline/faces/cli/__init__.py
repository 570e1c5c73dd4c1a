"""The command line: `dateline`."""

from dateline.faces.cli.app import app


def main() -> None:
    """Run the command that was typed."""
    app()


__all__ = ["app", "main"]
