"""The workflow files: right for their tools, able to do little, and made of commands that exist."""

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
import yaml
from click import Context

from showcase.cli import main
from showcase.entries.reading import read_entries
from showcase.faces.issue_form import FORM_NAME, issue_form
from showcase.press.workers import worker_pool
from showcase.vietnamese import sort_key
from tests.small_tree import PRODUCTS, TODAY

PROJECT = Path(__file__).parent.parent
GITHUB = PROJECT / ".github"
WORKFLOWS = sorted(GITHUB.glob("workflows/*.yml"))
TOOLS = Path(sys.executable).parent
# What the machines of GitHub and GitLab have; everything else must be ours.
OF_THE_MACHINE = {"git", "gh", "grep", "cat", "mv", "python3", "make"}
MAY_WRITE = {
    ("issue.yml", "propose"): {"contents", "pull-requests"},
    ("issue.yml", "answer"): {"issues"},
    ("publish.yml", "deploy"): {"pages", "id-token"},
}


def loaded(path: Path) -> Any:
    """A file of YAML as text: «on» is no truth value here."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def jobs() -> Iterator[tuple[str, str, Any]]:
    """Every job of every workflow with the name of its file."""
    for path in WORKFLOWS:
        for name, job in loaded(path)["jobs"].items():
            yield path.name, name, job


def steps() -> Iterator[tuple[str, Any]]:
    """Every step of every workflow."""
    for file, _, job in jobs():
        for step in job["steps"]:
            yield file, step


def run(*command: object) -> subprocess.CompletedProcess[str]:
    """Run a tool of the tests."""
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("github-workflows", WORKFLOWS),
        ("github-issue-forms", [GITHUB / "ISSUE_TEMPLATE" / FORM_NAME]),
        ("github-issue-config", [GITHUB / "ISSUE_TEMPLATE/config.yml"]),
        ("dependabot", [GITHUB / "dependabot.yml"]),
        ("gitlab-ci", [PROJECT / ".gitlab-ci.yml"]),
    ],
)
def test_files_have_the_form_of_their_hosts(schema: str, files: list[Path]) -> None:
    """Each file fits the schema of the host that reads it."""
    done = run(TOOLS / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files)
    assert files
    assert done.returncode == 0, done.stdout


def test_the_workflows_have_no_known_weakness() -> None:
    """The auditor of workflows finds nothing, at its strictest but for a container's digest."""
    done = run(TOOLS / "zizmor", "--offline", "--quiet", "--no-progress", GITHUB)
    assert done.returncode == 0, done.stdout


def test_a_workflow_begins_with_no_right() -> None:
    """Rights are given job by job; only three jobs may write, and only what they are for."""
    assert all(loaded(path)["permissions"] == {} for path in WORKFLOWS)
    rights = {(file, name): job["permissions"] for file, name, job in jobs()}
    writing = {
        where: {right for right, kind in given.items() if kind == "write"}
        for where, given in rights.items()
    }
    assert {where: given for where, given in writing.items() if given} == MAY_WRITE


def test_no_workflow_runs_others_code_with_rights() -> None:
    """No workflow is started by what gives a fork's code our rights, and none has a secret."""
    for path in WORKFLOWS:
        text = path.read_text(encoding="utf-8")
        assert not {"pull_request_target", "workflow_run"} & set(loaded(path)["on"])
        assert "secrets." not in text


def test_actions_are_pinned_and_leave_no_token() -> None:
    """Every action is named by a commit with its version beside it; a checkout keeps no token."""
    for file, step in steps():
        if "uses" in step:
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"]), file
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false", file
    text = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    assert re.findall(r"uses: \S+$", text, re.MULTILINE) == []
    versions = dict(re.findall(r"uses: (\S+) # (v\S+)", text))
    assert len(versions) == len({one.partition("@")[0] for one in versions})


def test_every_job_ends() -> None:
    """Each job has a limit of time of its own."""
    assert [(file, name) for file, name, job in jobs() if "timeout-minutes" not in job] == []


def test_nothing_of_an_event_stands_in_a_command() -> None:
    """What people write reaches a command as a value of its environment, never as its text."""
    assert [step["run"] for _, step in steps() if "${{" in step.get("run", "")] == []


def expressions(value: Any, above: str = "") -> Iterator[tuple[str, str]]:
    """Every expression of a workflow with the key that it stands below."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from expressions(one, key if above not in {"env", "with"} else above)
    elif isinstance(value, list):
        for one in value:
            yield from expressions(one, above)
    else:
        for inside in re.findall(r"\$\{\{(.*?)\}\}", value):
            yield above, inside.strip()
        if above == "if" and "${{" not in value:
            yield above, value


def test_no_text_of_an_event_is_in_an_expression() -> None:
    """Of an event, expressions take numbers, logins, labels and our own branches."""
    named = {
        (above, one)
        for path in WORKFLOWS
        for above, inside in expressions(loaded(path))
        for one in re.findall(r"github\.(?:event\.[\w.*]+|\w+)", inside)
    }
    assert named == {
        ("group", "github.event.issue.number"),
        ("group", "github.event.pull_request.number"),
        ("group", "github.ref"),
        ("if", "github.event.issue.labels.*.name"),
        ("if", "github.event.repository.default_branch"),
        ("if", "github.ref"),
        ("env", "github.event.issue.number"),
        ("env", "github.event.pull_request.author_association"),
        ("env", "github.event.pull_request.user.login"),
        ("env", "github.token"),
        ("with", "github.base_ref"),
        ("with", "github.run_id"),
    }


# What the machines set themselves: a path, and what is a name of a branch or a hash at most.
OF_THE_RUNNER = {
    "GITHUB_EVENT_PATH", "GITHUB_STEP_SUMMARY", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME",
    "CI_COMMIT_SHA",
}  # fmt: skip


def test_values_stand_in_quotes() -> None:
    """A command takes values that we named, each in quotes: none is cut into words or patterns."""
    given = {name for path in WORKFLOWS for name in _environment(loaded(path))}
    for line in commands():
        assert set(re.findall(r"\$\{?(\w+)", line)) <= given | OF_THE_RUNNER, line
        assert "$" not in re.sub(r'"[^"`]*"', "", line), line
        assert "`" not in line
        assert "$(" not in line


def _environment(value: Any) -> Iterator[str]:
    """The names of all values that a workflow gives to its commands."""
    if isinstance(value, dict):
        yield from value.get("env", ())
        for one in value.values():
            yield from _environment(one)
    elif isinstance(value, list):
        for one in value:
            yield from _environment(one)


def test_no_command_writes_the_environment_of_the_next() -> None:
    """What a step leaves behind is files and its outcome, never values that others take over."""
    text = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    assert not re.search(r"GITHUB_(ENV|PATH|OUTPUT)|set-output|set-env|add-path", text)


def test_a_proposal_fills_no_cache() -> None:
    """What a pull request or an issue leaves is not what the published site is built from."""
    for path in WORKFLOWS:
        workflow = loaded(path)
        if {"pull_request", "issues"} & set(workflow["on"]):
            text = path.read_text(encoding="utf-8")
            assert "actions/cache" not in text
            assert not re.search(r"^\s+cache:", text, re.MULTILINE)


def test_what_was_proposed_is_never_run() -> None:
    """The proposal lies beside the checker as data: no command starts in it."""
    (check,) = loaded(GITHUB / "workflows/check.yml")["jobs"].values()
    places = [step["with"].get("path") for step in check["steps"] if "checkout" in str(step)]
    assert places == [None, "proposal"]
    assert not any("working-directory" in step for _, step in steps())
    runs = [step["run"] for step in check["steps"] if "run" in step]
    assert [line for line in runs if re.search(r"\bcd\b|make -C|proposal/", line)] == []


def commands() -> Iterator[str]:
    """Every command line of the workflows and of GitLab's file."""
    for _, step in steps():
        yield from step.get("run", "").splitlines()
    for name, job in loaded(PROJECT / ".gitlab-ci.yml").items():
        if name not in {"stages", "default", "workflow"}:
            yield from job["script"]


@pytest.mark.parametrize("line", sorted(set(commands())))
def test_every_command_exists(line: str) -> None:
    """Each step is a command that runs on a laptop: of the machine, a target, or one of ours."""
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([\w-]+):", makefile, re.MULTILINE))
    for words in _commands(line):
        if words[0] == ".venv/bin/showcase":
            ours = main.get_command(Context(main), words[1])
            assert ours is not None
            known = {
                name for option in ours.params for name in (*option.opts, *option.secondary_opts)
            }
            assert {word for word in words if word.startswith("--")} <= known
        elif words[0] == "make":
            assert set(words[1:]) <= targets
        elif words[0].startswith("."):
            assert (PROJECT / words[0]).is_file()
        else:
            assert words[0] in OF_THE_MACHINE
            assert words[0] != "python3" or (PROJECT / words[1]).is_file()


def _commands(line: str) -> Iterator[list[str]]:
    """The words of each command of a line, cut where one follows another."""
    for is_between, words in groupby(shlex.split(line), lambda word: word in {"|", "||"}):
        if not is_between:
            yield list(words)


def test_the_issue_form_is_printed_from_the_model() -> None:
    """The file of the form is what the command prints today."""
    with worker_pool(1) as executor:
        provinces = read_entries(PRODUCTS, TODAY, executor).provinces.values()
    names = sorted((one.name for one in provinces), key=sort_key)
    printed = (GITHUB / "ISSUE_TEMPLATE" / FORM_NAME).read_text(encoding="utf-8")
    assert printed == issue_form(names)


def test_the_form_has_what_others_rely_on() -> None:
    """The form page fills «entry», the converter reads «photos», the workflow asks the label."""
    form = loaded(GITHUB / "ISSUE_TEMPLATE" / FORM_NAME)
    fields = {field["id"]: field for field in form["body"] if "id" in field}
    assert fields["entry"]["attributes"]["render"] == "yaml"
    assert fields["photos"]["type"] == "upload"
    assert fields["photos"]["validations"]["accept"] == ".jpg,.jpeg,.png,.webp"
    assert all(one["required"] == "true" for one in fields["consent"]["attributes"]["options"])
    (label,) = form["labels"]
    assert f"'{label}'" in (GITHUB / "workflows/issue.yml").read_text(encoding="utf-8")


def test_every_province_has_its_reviewers() -> None:
    """CODEOWNERS has a line for each province, and says that its names are placeholders."""
    owners = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8")
    provinces = {path.parent.name for path in PRODUCTS.glob("*/province.yml")}
    assert set(re.findall(r"^/products/([\w-]+)/ @\S+$", owners, re.MULTILINE)) == provinces
    assert "PLACEHOLDERS" in owners
