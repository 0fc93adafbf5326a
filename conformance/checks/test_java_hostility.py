"""Hostile texts and nasty names in every place of a contract, compiled and loaded.

A compiler needs longer to begin than to compile a package, so that it is given all of them.
"""

from __future__ import annotations

import os
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest

from conformance.matrix import java as compiler
from generator import contract as contracts
from generator import output, settings
from generator.contract import Contract
from generator.java import target as java
from tests.generator.test_class_constructs import contract_of, operation, read
from tests.generator.test_class_hostility import PLACES, WORDS, hostile, nasty

ROOT = Path(__file__).parent.parent.parent
CLIENT = 'client = "BeatApi"\n'

PROBE = """
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;

final class Probe {
    public static void main(String[] folders) throws Exception {
        Path root = Path.of(folders[0]);
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted().toList()) {
                if (!path.toString().endsWith(".class")) {
                    continue;
                }
                String name = root.relativize(path).toString().replace("/", ".");
                Class<?> found = Class.forName(name.substring(0, name.length() - 6));
                Class<?> above = found.getSuperclass();
                if (above != null && above.getSimpleName().equals("OpenEnum")) {
                    for (Object value : (List<?>) found.getField("KNOWN").get(null)) {
                        String text = (String) above.getMethod("value").invoke(value);
                        System.out.println(above.getPackageName() + " "
                            + text.chars().mapToObj(Integer::toHexString)
                            .collect(Collectors.joining(" ")));
                    }
                }
            }
        }
    }
}
"""


def packages() -> dict[str, tuple[Contract, str]]:
    """Return package → contract, and settings: two hostile ones, all constructs, none, the shop."""
    shop = contracts.load(settings.load(ROOT / "tests/generator/shop"))
    return {
        "hostile": (contract_of(hostile()), CLIENT),
        "nasty": (contract_of(nasty()), CLIENT),
        "constructs": (contract_of(read("constructs")), CLIENT),
        "empty": (contract_of(operation("/a", {"description": "d"})), CLIENT),
        # Its settings have only the name of its package.
        "com.acme.shop": (shop, ""),
    }


@pytest.fixture(scope="module")
def classes(java_needs: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of all compiled classes, without hand-written files."""
    folder, overlay = tmp_path_factory.mktemp("sources"), tmp_path_factory.mktemp("overlay")
    (folder / "Probe.java").write_text(PROBE)
    for package, (contract, further) in packages().items():
        (overlay / "target.toml").write_text(f'package = "{package}"\n{further}')
        output.write(folder / package, java.build([contract], overlay))
    assert not [*(folder / "empty").rglob("models/*.java")]
    assert (folder / "com.acme.shop/src/main/java/com/acme/shop/ShopClient.java").is_file()
    compiler.compile_files(folder.rglob("*.java"), folder / "classes", java_needs)
    return folder / "classes"


def test_java_compiles_and_runs_nothing(classes: Path, java_needs: str, tmp_path: Path) -> None:
    done = subprocess.run(
        ["java", *compiler.QUICK, "-cp", f"{classes}{os.pathsep}{java_needs}", "Probe", classes],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert (done.returncode, done.stderr) == (0, "")
    printed: dict[str, set[bytes]] = defaultdict(set)
    for line in done.stdout.splitlines():
        package, *units = line.split()
        printed[package].add(bytes.fromhex("".join(unit.zfill(4) for unit in units)))
    for package, texts in (("hostile", [text for _, text in PLACES]), ("nasty", WORDS)):
        wanted = {each.encode("utf-16-be", "surrogatepass") for each in texts}
        assert wanted <= printed[package]
