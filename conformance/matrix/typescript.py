"""The matrix in TypeScript: every case against the published types, on Node.js."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from generator.api.model import Api
from generator.api.text import Json
from generator.languages.typescript import TYPESCRIPT
from generator.samples.call import Call
from generator.samples.languages import steps, typescript_arguments

from . import CREDENTIALS, Case, calls, client

REFUSED: Final[Mapping[str, str]] = {}
"""Case → the code of the problem for which the generator refuses its construct."""

PACKAGE: Final = Path(__file__).parent.parent.parent / "generated" / "typescript"
"""Has the compiler among its tools."""

STRICT: Final[Mapping[str, object]] = {
    "compilerOptions": {
        "target": "ES2022",
        "lib": ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
        "module": "NodeNext",
        "strict": True,
        "exactOptionalPropertyTypes": True,
        "noUncheckedIndexedAccess": True,
        "types": ["node"],
    },
}

_HEAD: Final = """
import { Matrix } from "matrix";
import { fileFromPath } from "matrix/node";

function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString("base64") };
  return value ?? null;
}

async function all(stream: Promise<AsyncIterable<unknown>>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const item of await stream) found.push(item);
  return found;
}

async function show(number: number, call: (client: Matrix) => Promise<unknown>): Promise<void> {
  const client = new Matrix({ baseUrl: `${URL}/${number}`, credentials: CREDENTIALS });
  const line = await call(client).then(
    (result) => ({ case: number, result: plain(result) }),
    (error: unknown) => ({ case: number, error: String(error) }),
  );
  console.log(JSON.stringify(line));
}
""".lstrip()


def program(folder: Path, url: str) -> Sequence[str]:
    """Write and compile a program that makes all calls.

    Args:
        folder: An empty folder for the client and the program.
        url: The server's address.

    Returns:
        The command that runs it.

    Raises:
        RuntimeError: The client or the program does not compile.
    """
    api = project(folder, "typescript")
    literal = TYPESCRIPT.literal
    credentials: dict[str, Json] = {
        key: value if isinstance(value, str) else [*value] for key, value in CREDENTIALS.items()
    }
    lines = [
        f"const URL = {literal(url)};",
        f"const CREDENTIALS = {literal(credentials)} as const;",
    ]
    written = [_case(case, call) for case, call in calls(api, folder)]
    (folder / "program.ts").write_text("\n".join([*lines, _HEAD, *written, ""]), "utf-8")
    compile_files(folder, "program.ts")
    return ["node", str(folder / "program.js")]


def project(folder: Path, *targets: str) -> Api:
    """Make targets of the contract, and a project in the same folder that can import the client.

    Returns:
        The model that they were generated from.

    Raises:
        RuntimeError: The client does not compile.
    """
    api = client(folder / "project", *targets)
    package = folder / "project" / "generated" / "typescript"
    tools = installed()
    (package / "node_modules").symlink_to(tools)
    compile_project(package)
    (folder / "node_modules").mkdir()
    (folder / "node_modules" / "matrix").symlink_to(package)
    for tool in ("@types", "undici-types"):
        (folder / "node_modules" / tool).symlink_to(tools / tool)
    (folder / "package.json").write_text('{"type": "module"}')
    return api


def compile_files(folder: Path, *files: str) -> None:
    """Compile files of a project, as strictly as the compiler can.

    Raises:
        RuntimeError: They do not compile; the message is the compiler's.
    """
    (folder / "tsconfig.json").write_text(json.dumps({**STRICT, "files": files}))
    compile_project(folder)


def installed() -> Path:
    """Return the folder of the compiler and the types of Node.js, installed if it is missing."""
    folder = PACKAGE / "node_modules"
    if not (folder / "typescript").is_dir():
        command = ["npm", "ci", "--no-audit", "--no-fund"]
        subprocess.run(command, cwd=PACKAGE, check=True, capture_output=True)
    return folder


def compile_project(folder: Path) -> None:
    """Compile what ``tsconfig.json`` in a folder names.

    Raises:
        RuntimeError: It does not compile; the message is the compiler's.
    """
    compiler = installed() / "typescript" / "bin" / "tsc"
    command = ["node", str(compiler), "-p", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stdout)


def _case(case: Case, call: Call) -> str:
    arguments = [
        each if isinstance(each, str) else f"{{ {', '.join(each)} }}"
        for each in typescript_arguments(call, "fileFromPath")
    ]
    made = f"client.{'.'.join(steps(call, TYPESCRIPT))}({', '.join(arguments)})"
    called = f"all({made})" if case.stream else made
    return f"await show({case.number}, async (client) => {called});"
