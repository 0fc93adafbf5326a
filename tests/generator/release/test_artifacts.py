"""Builds are reproducible, state their inputs, and tampering is found."""

from __future__ import annotations

import io
import json
import os
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from generator import document, pipeline
from generator.problem import GenerationError
from generator.release import artifacts, packing, provenance, sbom, verify, wheel
from generator.release.artifacts import Package
from generator.settings import Settings

Edit = Callable[[str, str, str], None]
Run = Callable[..., tuple[int, str, str]]

NAME = "shop-0.2.0-py3-none-any.whl"


@pytest.fixture(scope="session")
def built_shop(released_shop: Path) -> list[Package]:
    from generator import settings

    return artifacts.build(settings.load(released_shop))


@pytest.fixture
def path(project: Settings, built_shop: list[Package]) -> Path:
    """Return the newest wheel with its evidence, in the project's ``dist``."""
    artifacts.write(project, built_shop, project.root / "dist")
    return project.root / "dist/packages" / NAME


def repack(path: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """Change the files in a wheel."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)


def forge(path: Path, edit: Callable[[dict[str, Any]], None] = lambda _: None) -> None:
    """Change the provenance, and make it name the wheel in its present form."""
    evidence = path.parent.parent / "evidence" / "shop-0.2.0.provenance.json"
    statement = json.loads(evidence.read_text())
    for subject in statement["subject"]:
        if subject["name"] == path.name:
            subject["digest"]["sha256"] = document.sha256(path.read_bytes())
    edit(statement)
    evidence.write_text(json.dumps(statement))


def recorded(files: dict[str, bytes], name: str, content: bytes) -> None:
    """Replace a file in a wheel, and its line in RECORD."""
    record = "shop-0.2.0.dist-info/RECORD"
    lines = [line for line in files[record].decode().splitlines() if not line.startswith(name)]
    files[name] = content
    line = f"{name},{wheel._recorded(content)},{len(content)}"
    files[record] = "\n".join([*lines, line]).encode()


def refusal(project: Settings, path: Path, *, rebuild: bool = False) -> str:
    with pytest.raises(GenerationError) as caught:
        verify.verify(project, path, rebuild=rebuild)
    return str(caught.value)


def test_an_honest_wheel_passes(project: Settings, path: Path, release: Run) -> None:
    code, out, _ = release("verify", str(path), "--rebuild")
    assert code == 0
    assert out.startswith(f"{NAME}: ")
    assert "files as locked, spec 2026-02-01, built again and the same" in out


def test_a_build_is_the_same_elsewhere_and_under_another_mask(
    project: Settings, built_shop: list[Package], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    before = os.umask(0o077)
    try:
        again = artifacts.build(project)
    finally:
        os.umask(before)
    assert again == built_shop


def test_every_file_has_the_time_of_the_contract(built_shop: list[Package]) -> None:
    (package,) = built_shop
    with zipfile.ZipFile(io.BytesIO(package.wheel[1])) as archive:
        assert {info.date_time[:3] for info in archive.infolist()} == {(2026, 2, 1)}
    with tarfile.open(fileobj=io.BytesIO(package.sdist[1])) as archive:
        assert {member.mtime for member in archive} == {artifacts.epoch("2026-02-01")}


def test_a_wheel_is_smaller_and_its_files_are_the_same(
    project: Settings, built_shop: list[Package]
) -> None:
    (package,) = built_shop
    name, content = package.wheel
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        members = archive.infolist()
        files = {member.filename: archive.read(member) for member in members}
    usual = io.BytesIO()
    with zipfile.ZipFile(usual, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, each in files.items():
            archive.writestr(path, each)
    assert len(content) < len(usual.getvalue())
    assert [*wheel.read(name, content).faults()] == []
    # An empty file, and one that is shorter as it is.
    assert files["shop/py.typed"] == b""
    assert {member.compress_type for member in members if not member.file_size} == {
        zipfile.ZIP_STORED
    }


def test_recompression_keeps_names_times_and_modes() -> None:
    original = io.BytesIO()
    odd = zipfile.ZipInfo("pärt/a.sh", (2026, 2, 28, 23, 59, 58))
    odd.external_attr, odd.compress_type = 0o100755 << 16, zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(original, "w") as archive:
        archive.writestr(odd, b"echo " * 400)
        archive.writestr(zipfile.ZipInfo("b", (1980, 1, 1, 0, 0, 0)), b"b")
    again = packing.recompressed(original.getvalue())
    assert packing.recompressed(again) == again

    def facts(content: bytes) -> list[tuple[object, ...]]:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return [
                (
                    each.filename,
                    each.date_time,
                    each.external_attr,
                    each.create_system,
                    archive.read(each),
                )
                for each in archive.infolist()
            ]

    assert facts(again) == facts(original.getvalue())


def test_every_builder_is_named_with_its_version(path: Path) -> None:
    statement = json.loads((path.parent.parent / "evidence/shop-0.2.0.provenance.json").read_text())
    versions = statement["predicate"]["runDetails"]["builder"]["version"]
    assert sorted(versions) == ["hatchling", "zopfli"]


def test_two_builds_that_differ_are_refused(
    project: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    once, seconds = artifacts.once, iter((0, 10**9))
    monkeypatch.setattr(artifacts, "once", lambda files, _: once(files, next(seconds)))
    with pytest.raises(GenerationError, match=f"{NAME}#: differs between two builds"):
        artifacts.build(project)


def test_an_older_line_is_built_from_its_date(project: Settings, release: Run) -> None:
    code, out, _ = release("build", "--spec", "2026-01-01", "--out", "old")
    assert code == 0
    names = {line.rpartition("/")[2] for line in out.splitlines()}
    assert names == {
        "shop-0.1.0-py3-none-any.whl",
        "shop-0.1.0.tar.gz",
        "shop-0.1.0.cdx.json",
        "shop-0.1.0.provenance.json",
    }
    old = project.root / "old/packages/shop-0.1.0-py3-none-any.whl"
    assert verify.verify(project, old).spec == "2026-01-01"


def test_what_a_backend_says_is_passed_on(project: Settings, edit: Edit, release: Run) -> None:
    edit("overlays/python/pyproject.toml", 'license = "MIT"', "license = 1")
    code, _, err = release("build")
    assert code == 1
    assert err.startswith("Nothing was built:\npyproject.toml#: cannot be built")
    assert "license" in err


def test_a_contract_without_a_date_cannot_be_built() -> None:
    with pytest.raises(GenerationError, match="is not a date, YYYY-MM-DD"):
        artifacts.epoch("next")


def test_the_bill_of_materials_fits_its_schema(built_shop: list[Package]) -> None:
    (package,) = built_shop
    text = sbom.render(*package.wheel, package.seconds).decode()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    bill = json.loads(text)
    assert bill["metadata"]["component"]["purl"] == "pkg:pypi/shop@0.2.0"
    assert bill["metadata"]["timestamp"] == "2026-02-01T00:00:00Z"
    (digest,) = bill["metadata"]["component"]["hashes"]
    assert digest["content"] == document.sha256(package.wheel[1])
    wanted = {each["name"]: (each["scope"], len(each["properties"])) for each in bill["components"]}
    assert wanted == {
        "attrs": ("required", 2),
        "httpx": ("required", 1),
        "opentelemetry-api": ("optional", 1),
    }
    assert sbom.render(*package.wheel, package.seconds).decode() == text


def test_the_provenance_names_what_was_built_and_all_that_went_in(
    project: Settings, path: Path
) -> None:
    statement = json.loads((path.parent.parent / "evidence/shop-0.2.0.provenance.json").read_text())
    assert statement["_type"] == "https://in-toto.io/Statement/v1"
    assert statement["predicateType"] == "https://slsa.dev/provenance/v1"
    assert {subject["name"] for subject in statement["subject"]} == {
        NAME,
        "shop-0.2.0.tar.gz",
        "shop-0.2.0.cdx.json",
    }
    used = statement["predicate"]["buildDefinition"]["resolvedDependencies"]
    named = {each["uri"] for each in used}
    assert {
        "spec/2026-02-01.yaml",
        "overlays/spec/methods.yaml",
        "template:python/models.py.jinja",
        "overlays/python/target.toml",
        "generated/generator.lock#/targets/python/generated/2026-02-01",
    } <= named
    assert any(uri.startswith("pkg:pypi/openapi-python-client@") for uri in named)
    assert "spec/2026-01-01.yaml" not in named


def test_a_changed_byte_is_refused(project: Settings, path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    assert f"{NAME} has been altered: its SHA-256 is" in refusal(project, path)


def test_a_file_that_its_record_does_not_know_is_refused(project: Settings, path: Path) -> None:
    repack(path, lambda files: files.update({"shop/_spec.py": b"x = 1\n", "evil.pth": b"import x"}))
    forge(path)
    message = refusal(project, path)
    assert "shop/_spec.py differs from the wheel's RECORD" in message
    assert "evil.pth is in the wheel but not in its RECORD" in message


def test_a_file_that_left_the_wheel_is_refused(project: Settings, path: Path) -> None:
    repack(path, lambda files: files.__delitem__("shop/py.typed"))
    forge(path)
    assert "shop/py.typed is in RECORD but not in the wheel" in refusal(project, path)


def test_a_wheel_forged_with_record_and_provenance_is_refused(
    project: Settings, path: Path
) -> None:
    def change(files: dict[str, bytes]) -> None:
        recorded(files, "shop/_spec.py", b"x = 1\n")
        recorded(files, "shop/extra.py", b"x = 1\n")

    repack(path, change)
    forge(path)
    message = refusal(project, path)
    assert "shop/_spec.py differs from the lock" in message
    assert "shop/extra.py is not in the lock" in message


def test_a_module_that_the_lock_has_must_be_there(project: Settings, path: Path) -> None:
    def change(files: dict[str, bytes]) -> None:
        del files["shop/types.py"]
        record = "shop-0.2.0.dist-info/RECORD"
        kept = [line for line in files[record].splitlines() if b"shop/types.py" not in line]
        files[record] = b"\n".join(kept)

    repack(path, change)
    forge(path)
    assert "shop/types.py is in the lock but not in the wheel" in refusal(project, path)


def test_forged_metadata_shows_when_it_is_built_again(project: Settings, path: Path) -> None:
    def change(files: dict[str, bytes]) -> None:
        name = "shop-0.2.0.dist-info/METADATA"
        recorded(files, name, files[name].replace(b"httpx", b"htttpx"))

    repack(path, change)
    forge(path)
    assert "differs when it is rebuilt" in refusal(project, path, rebuild=True)


def test_a_tampered_lock_is_refused(project: Settings, path: Path, edit: Edit) -> None:
    lock = json.loads(project.lock.read_bytes())
    found = lock["targets"]["python"]["generated"]["2026-02-01"]["shop/_spec.py"]
    edit("generated/generator.lock", found, "0" * 64)
    message = refusal(project, path)
    assert "generated/generator.lock#/targets/python/generated/2026-02-01 differs from" in message
    assert "check out the tag of its version, or find out who altered the lock" in message


def test_a_lock_that_is_not_one_is_refused(project: Settings, path: Path) -> None:
    project.lock.write_text("[]")
    assert "generated/generator.lock#: cannot be read" in refusal(project, path)
    project.lock.write_text('{"spec": {}, "targets": {}}')
    assert "has no" in refusal(project, path)


def test_a_tampered_contract_is_refused(project: Settings, path: Path, edit: Edit) -> None:
    edit("spec/2026-02-01.yaml", "What to buy", "What to sell")
    assert "spec/2026-02-01.yaml#: is released and must not change" in refusal(project, path)


def test_a_contract_that_is_not_the_locked_one_is_refused(
    project: Settings, path: Path, edit: Edit
) -> None:
    edit("spec/2026-02-01.yaml", "What to buy", "What to sell")
    edit("releases.toml", '"2026-02-01" = "', '"2026-03-01" = "')
    message = refusal(project, path)
    assert "spec/2026-02-01.yaml has been altered: the lock has another hash for it" in message


def test_a_wheel_without_provenance_is_refused(project: Settings, path: Path, release: Run) -> None:
    (path.parent.parent / "evidence/shop-0.2.0.provenance.json").unlink()
    code, _, err = release("verify", str(path))
    assert code == 1
    assert err.startswith(f"Refused:\n{NAME}#: has no provenance: shop-0.2.0.provenance.json")


@pytest.mark.parametrize(
    "edit_statement",
    [
        lambda statement: statement.update({"_type": "https://example.com"}),
        lambda statement: statement.pop("predicate"),
        lambda statement: statement.update({"predicate": []}),
    ],
)
def test_another_kind_of_statement_is_refused(
    project: Settings, path: Path, edit_statement: Callable[[dict[str, Any]], None]
) -> None:
    forge(path, edit_statement)
    assert "is not a provenance statement of ours" in refusal(project, path)


def test_what_is_no_wheel_is_refused(project: Settings, path: Path, tmp_path: Path) -> None:
    path.write_bytes(b"PK not a wheel")
    forge(path)
    assert "is not a wheel that can be read" in refusal(project, path)
    assert "cannot be read: No such file" in refusal(project, tmp_path / NAME)


def test_a_statement_beside_the_wheel_is_found_too(project: Settings, path: Path) -> None:
    evidence = path.parent.parent / "evidence/shop-0.2.0.provenance.json"
    evidence.rename(path.with_name(evidence.name))
    assert verify.verify(project, path).wheel == NAME


def test_a_package_that_speaks_every_date_names_all_of_them(project: Settings) -> None:
    lock = json.loads(project.lock.read_bytes())
    used = provenance.materials(project, lock, "sandbox", pipeline.EVERY)
    assert {"spec/2026-01-01.yaml", "spec/2026-02-01.yaml"} <= {each["uri"] for each in used}
