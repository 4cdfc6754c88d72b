"""The command `showcase`: the only place that prints or exits, a module for each command."""

from importlib import import_module

import click

from showcase.garbage import nothing_collected

# Each command, and the module that has it under the module's own name.
COMMANDS = {
    "add": "add",
    "build": "build",
    "cache": "cache",
    "check": "check",
    "check-links": "check_links",
    "check-pull-request": "check_pull_request",
    "convert-issue": "convert_issue",
    "export": "export",
    "fix": "fix",
    "hosting": "hosting",
    "import": "import_",
    "issue-form": "issue_form",
    "new": "new",
    "package": "package",
    "print": "printed",
    "report": "report",
    "schema": "schema",
    "serve": "serve",
    "template": "template",
    "verify": "verify",
}


class _OnDemand(click.Group):
    """Imports only the command that is asked for: to import all takes longer than some run."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        with nothing_collected():
            module = import_module(f"showcase.cli.{COMMANDS[name]}")
        command: click.Command = getattr(module, COMMANDS[name])
        return command


@click.group(cls=_OnDemand)
def main() -> None:
    """Catalogue of typical rural industrial products: check entries, build the site."""
