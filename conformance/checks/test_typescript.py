"""The TypeScript package in the form that consumers install."""

from __future__ import annotations

import json
import re
import shutil
import socket
import ssl
import subprocess
import tarfile
import threading
from collections.abc import Callable
from contextlib import suppress
from graphlib import TopologicalSorter
from pathlib import Path

import trustme

from conformance import features
from conformance.checks.conftest import run
from tests import patience

ROOT = Path(__file__).parent.parent.parent

STRICT = {
    "compilerOptions": {
        "target": "ES2022",
        "lib": ["ES2022", "DOM", "DOM.Iterable"],
        "module": "NodeNext",
        "strict": True,
        "exactOptionalPropertyTypes": True,
        "noUncheckedIndexedAccess": True,
        "skipLibCheck": False,
        "noEmit": True,
        "types": [],
    },
    "include": ["*.ts", "*.cts"],
}

USE = """
import { APIStatusError, BeatAPI, type Task, TaskFailedError } from "beatapi-sdk";
import { saveFile } from "beatapi-sdk/node";
import { sign, WebhookVerifier } from "beatapi-sdk/webhooks";

const client = new BeatAPI({ apiKey: "sk_x", timeoutSeconds: 5 });
const stop = new AbortController();

export async function use(file: File, body: Uint8Array, headers: Headers): Promise<string> {
  const image = await client.files.upload({ file }, { signal: stop.signal });
  const task: Task = await client.musicVideo.create(
    { images: [image.url], audio_url: "https://x.example/a.mp3", resolution: "720p" },
    { idempotencyKey: "mine" },
  );
  await client.musicVideo.shots.edit(task.id, "shot_1", { prompt: "Rain." });
  const session = await client.realtime.sessions.create({
    max_duration_seconds: 15,
    allowed_origins: ["https://app.example"],
  });
  // Known values are offered, and others are no error: a newer server may send them.
  if (task.status === "queued" || task.status === "teleporting") return session.id;
  const waiting = { timeoutSeconds: 900, pollIntervalSeconds: 5 };
  const order = { images: [], duration: 10 };
  await client.ecommerceVideo.createAndWait(order, waiting, { maxRetries: 0 });
  const billed: number = task.usage.credits_charged;
  const list = await client.webhooks.list();
  const events: string[] = list.data.flatMap((endpoint) => endpoint.events);
  try {
    const done = await client.tasks.wait(task, { onUpdate: (seen) => console.log(seen.status) });
    await saveFile(client, done, "video.mp4");
  } catch (error) {
    if (error instanceof APIStatusError) return `${error.requestId} ${error.code} ${billed}`;
    if (error instanceof TaskFailedError) return error.task.error_code ?? "";
    throw error;
  }
  const event = await new WebhookVerifier(["whsec_a", "whsec_b"]).verify(body, headers);
  return event.data.id ?? `${events.join()} ${await sign("whsec_a", "1784187600", body)}`;
}

// @ts-expect-error: no such resolution
void client.musicVideo.create({ images: [], audio_url: "", resolution: "720" });
// @ts-expect-error: no song
void client.musicVideo.create({ images: [] });
// @ts-expect-error: no such field
void client.ecommerceVideo.create({ images: [], duration: 10, fps: 60 });
// @ts-expect-error: no id
void client.tasks.retrieve();
// @ts-expect-error: a text is no raw body
void new WebhookVerifier("whsec_a").verify("{}", {});
"""


def compile_strictly(folder: Path, consumer: Path) -> None:
    (folder / "tsconfig.json").write_text(json.dumps(STRICT))
    compiler = consumer / "node_modules" / "typescript" / "bin" / "tsc"
    done = subprocess.run(
        ["node", str(compiler), "-p", str(folder)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_the_published_types_hold_in_a_strict_project(consumer: Path) -> None:
    folder = consumer / "use"
    folder.mkdir()
    (folder / "use.ts").write_text(USE)
    compile_strictly(folder, consumer)


REQUIRED = """
const assert = require("node:assert/strict");
const { APIStatusError, BeatAPI } = require("beatapi-sdk");
const { fileFromPath } = require("beatapi-sdk/node");
const { WebhookVerifier } = require("beatapi-sdk/webhooks");

const answer = async () => Response.json({ error: { code: "missing_api_key" } }, { status: 401 });
const client = new BeatAPI({ apiKey: "sk_x", fetch: answer });
client.usage.retrieve().catch((error) => {
  assert.ok(error instanceof APIStatusError);
  console.log(error.name, typeof fileFromPath, typeof WebhookVerifier);
});
"""
REQUIRED_TYPES = """
import sdk = require("beatapi-sdk");
import webhooks = require("beatapi-sdk/webhooks");

const client: sdk.BeatAPI = new sdk.BeatAPI({ apiKey: "sk_x" });
export const verifier = new webhooks.WebhookVerifier("whsec_a");
export const task: Promise<sdk.Task> = client.tasks.retrieve("task_1");
// @ts-expect-error: no id
void client.tasks.retrieve();
"""


def test_commonjs_projects_require_it(consumer: Path) -> None:
    folder = consumer / "required"
    folder.mkdir()
    (folder / "main.cjs").write_text(REQUIRED)
    (folder / "use.cts").write_text(REQUIRED_TYPES)
    assert run(["node", "main.cjs"], folder) == "MissingAPIKeyError function function\n"
    compile_strictly(folder, consumer)


def test_no_module_imports_itself_through_others(built: Path) -> None:
    """The order in which modules load then makes no difference."""
    texts = {path.name: path.read_text("utf-8") for path in (built / "dist").glob("*.js")}
    imports = {name: re.findall(r"""["']\./(\S+\.js)["'];""", text) for name, text in texts.items()}
    assert "scheduler.js" in imports["tasks.js"]
    TopologicalSorter(imports).prepare()


def test_the_tools_that_people_check_packages_with_find_nothing(
    built: Path, tarball: Path, tools: Path
) -> None:
    run(["npx", "publint", "--strict", str(built)], tools)
    # Node.js 10's resolution knows no entries beside the main one.
    run(["npx", "attw", str(tarball), "--profile", "node16"], tools)


def test_the_published_types_need_no_newest_compiler(built: Path) -> None:
    """TypeScript before 5.7 has no type arguments for ``Uint8Array``."""
    texts = {path.name: path.read_text() for path in (built / "dist").rglob("*.d.ts")}
    assert len(texts) > 10
    assert [name for name, text in texts.items() if "Uint8Array<" in text] == []


def test_every_sample_is_typed(consumer: Path) -> None:
    folder = consumer / "samples"
    folder.mkdir()
    samples = sorted((ROOT / "generated" / "samples" / "typescript").glob("*.ts"))
    for sample in samples:
        (folder / sample.name).write_text(sample.read_text())
    programs = (ROOT / "generated" / "samples" / "python").glob("*.py")
    assert [sample.stem for sample in samples] == sorted(program.stem for program in programs)
    compile_strictly(folder, consumer)


def test_the_readme_is_typed(consumer: Path, built: Path) -> None:
    folder = consumer / "readme"
    folder.mkdir()
    blocks = re.findall(r"^```ts\n(.*?)^```", (built / "README.md").read_text(), re.M | re.S)
    assert len(blocks) == 2
    for number, block in enumerate(blocks):
        (folder / f"block{number}.ts").write_text(block)
    compile_strictly(folder, consumer)


def test_the_tarball_holds_the_client_and_nothing_else(tarball: Path) -> None:
    with tarfile.open(tarball) as packed:
        names = {name.removeprefix("package/") for name in packed.getnames()}
    assert {"package.json", "README.md", "LICENSE", "dist/index.js", "dist/index.d.ts"} <= names
    assert {name.split("/")[0] for name in names if "/" in name} == {"dist", "src"}


def test_each_map_names_sources_that_are_there(tarball: Path, tmp_path: Path) -> None:
    with tarfile.open(tarball) as packed:
        packed.extraction_filter = getattr(tarfile, "data_filter", None)
        packed.extractall(tmp_path)
    maps = [*tmp_path.rglob("*.map")]
    assert len(maps) > 100
    for path in maps:
        (source,) = json.loads(path.read_bytes())["sources"]
        assert (path.parent / source).is_file(), path.name


def test_it_has_no_dependencies(consumer: Path) -> None:
    manifest = json.loads((consumer / "node_modules" / "beatapi-sdk" / "package.json").read_bytes())
    assert "dependencies" not in manifest
    assert "peerDependencies" not in manifest
    installed = {path.name for path in (consumer / "node_modules").iterdir() if path.name[0] != "."}
    assert installed == {"beatapi-sdk", "typescript"}


def test_only_the_node_entry_names_node(built: Path) -> None:
    texts = {path.name: path.read_text() for path in (built / "dist").rglob("*.js")}
    naming = {name for name, text in texts.items() if '"node:' in text}
    assert naming == {"files.js", "node.js"}
    importing = {name for name, text in texts.items() if '"./files.js"' in text}
    assert importing == {"node.js"}


def test_a_server_of_unknown_identity_is_refused(consumer: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    pem = consumer / "server.pem"
    trustme.CA().issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(str(pem))
    context.load_cert_chain(pem)
    program = """
        import { BeatAPI } from "beatapi-sdk";
        const client = new BeatAPI({ apiKey: "sk_x", baseUrl: process.argv[2] });
        const error = await client.usage.retrieve().catch((error) => error);
        console.log(error.name, error.sent);
    """
    (consumer / "tls.mjs").write_text(program)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"https://127.0.0.1:{listener.getsockname()[1]}"
        thread = threading.Thread(target=greet, args=(listener, context))
        thread.start()
        done = subprocess.run(
            ["node", "tls.mjs", url], cwd=consumer, capture_output=True, text=True, check=False
        )
        thread.join()
    assert done.stdout == "TLSError false\n", done.stderr


def test_a_create_whose_handshake_was_cut_off_was_never_sent(consumer: Path) -> None:
    """It may then be sent again, and its outcome is known."""
    program = """
        import { BeatAPI } from "beatapi-sdk";
        const client = new BeatAPI({ apiKey: "sk_x", baseUrl: process.argv[2] });
        const body = { images: ["https://a.example/b.png"], duration: 10 };
        const error = await client.ecommerceVideo.create(body).catch((error) => error);
        console.log(error.name, error.sent);
    """
    (consumer / "cut.mjs").write_text(program)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(patience.SECONDS)
        thread = threading.Thread(target=hang_up, args=(listener,))
        thread.start()
        url = f"https://127.0.0.1:{listener.getsockname()[1]}"
        done = subprocess.run(
            ["node", "cut.mjs", url], cwd=consumer, capture_output=True, text=True, check=False
        )
        thread.join()
    assert done.stdout == "APIConnectionError false\n", done.stderr


def hang_up(listener: socket.socket) -> None:
    """Close three connections as soon as their handshakes begin."""
    for _ in range(3):
        with listener.accept()[0] as connection:
            connection.recv(65536)


def greet(listener: socket.socket, context: ssl.SSLContext) -> None:
    """Accept one connection; the client rejects the certificate."""
    connection, _ = listener.accept()
    with connection, suppress(ssl.SSLError, OSError):
        context.wrap_socket(connection, server_side=True).close()


def test_its_own_tests(consumer: Path, record_property: Callable[[str, object], None]) -> None:
    for name in ("clock.mjs", "typescript.test.mjs"):
        shutil.copy(ROOT / "conformance" / "checks" / name, consumer)
    done = subprocess.run(
        ["node", "--test", "--test-reporter=tap", str(consumer / "typescript.test.mjs")],
        cwd=consumer,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = done.stdout.splitlines()
    failed = [number for number, line in enumerate(lines) if line.startswith("not ok")]
    assert done.returncode == 0, "\n".join("\n".join(lines[at : at + 15]) for at in failed)
    for name in features.of_tap(done.stdout):
        record_property("passed", name)
