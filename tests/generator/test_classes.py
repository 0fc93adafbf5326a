"""Java and Swift: views of one model, in the templates of each language."""

from __future__ import annotations

import copy
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import tree_sitter_swift
from tree_sitter import Language, Node, Parser

from generator import contract, runtime, settings
from generator.contract import Contract
from generator.java import target as java
from generator.languages.java import JAVA
from generator.languages.language import Tag
from generator.languages.swift import SWIFT
from generator.problem import GenerationError
from generator.samples import target as samples
from generator.settings import Settings
from generator.swift import target as swift

SHOP = Path(__file__).parent / "shop"
SETTINGS = """
package = "shop"
[names]
Order = "Purchase"
[helpers]
orders = "OrderHelpers"
[errors]
400 = "BadRequest"
[manifest]
group = "com.example"
artifact = "shop"
description = "A shop"
url = "https://example.com"
"""
BUILDS = {"java": java.build, "swift": swift.build}


@pytest.fixture(scope="module")
def overlay(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a target's overlay folder."""
    folder = tmp_path_factory.mktemp("overlay")
    (folder / "target.toml").write_text(SETTINGS)
    return folder


@pytest.fixture(scope="module")
def loaded() -> Contract:
    """Return the shop's contract."""
    return contract.load(settings.load(SHOP))


@pytest.fixture(scope="module")
def packages(loaded: Contract, overlay: Path) -> Mapping[str, Mapping[str, str]]:
    """Return language → path → text, for the shop."""
    return {
        name: {path: text.decode() for path, text in build([loaded], overlay).items()}
        for name, build in BUILDS.items()
    }


def test_only_models_and_resources_are_made(
    packages: Mapping[str, Mapping[str, str]], overlay: Path
) -> None:
    runtime_files = runtime.files("java", overlay, package="shop", name="ShopClient")
    generated = sorted(path for path in packages["java"] if "/models/" not in path)
    assert [
        path for path in generated if path not in runtime_files and "Exception" not in path
    ] == [
        "pom.xml",
        "src/main/java/shop/ErrorTable.java",
        "src/main/java/shop/GiftsResource.java",
        "src/main/java/shop/OrdersPartsResource.java",
        "src/main/java/shop/OrdersResource.java",
        "src/main/java/shop/Resources.java",
        "src/main/java/shop/ShopClient.java",
        "src/main/java/shop/Spec.java",
    ]
    runtime_files = runtime.files("swift", overlay, package="shop", name="ShopClient")
    assert sorted(
        path for path in packages["swift"].keys() - runtime_files if "/Models/" not in path
    ) == [
        "Sources/shop/APIs/GiftsAPI.swift",
        "Sources/shop/APIs/OrdersAPI.swift",
        "Sources/shop/APIs/OrdersPartsAPI.swift",
        "Sources/shop/Resources.swift",
        "Sources/shop/Spec.swift",
    ]


@pytest.mark.parametrize("name", BUILDS)
def test_the_bytes_are_the_same_each_time(
    name: str, packages: Mapping[str, Mapping[str, str]], loaded: Contract, overlay: Path
) -> None:
    again = {path: text.decode() for path, text in BUILDS[name]([loaded], overlay).items()}
    assert again == packages[name]
    for text in again.values():
        assert "{{" not in text
        assert not re.search(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.", text)
        assert "&lt;" not in re.sub(r"^ *\*.*$", "", text, flags=re.MULTILINE)


def test_java_names_and_types(packages: Mapping[str, Mapping[str, str]]) -> None:
    order = packages["java"]["src/main/java/shop/models/Purchase.java"]
    for line in (
        'public String id() {\n        return required("id", Json::text);',
        'public Optional<String> object() {\n        return optional("object", Json::text);',
        'public Status status() {\n        return required("status", Status::of);',
        'public Optional<String> from() {\n        return optional("from", Json::text);',
        "public Optional<OrderOutput> output() {",
        'return optional("output", OrderOutput::of);',
        'public Optional<OffsetDateTime> at() {\n        return optional("at", Json::moment);',
        'public Optional<JsonNode> anything() {\n        return optional("anything", Json::any);',
        "public Optional<Map<String, OrderByShelfValue>> byShelf() {",
        'return optional("by_shelf", Json.map(OrderByShelfValue::of));',
        '.secret("secret");',
    ):
        assert line in order
    media = packages["java"]["src/main/java/shop/models/OrderOutput.java"]
    assert 'optional("media", Json.list(OrderOutputMediaItem::of))' in media
    count = packages["java"]["src/main/java/shop/models/OrderByShelfValue.java"]
    assert "Optional<Long> count()" in count


@pytest.mark.parametrize(
    ("name", "path", "lines"),
    [
        (
            "java",
            "src/main/java/shop/models/Gift.java",
            (
                "public Optional<List<GiftBoxesItem>> boxes() {",
                'return optional("proof", GiftProof::of);',
                "public JsonNode id() {",
                'As {@code Download}: One of {@code "ready"}, {@code "sent"}.',
            ),
        ),
        (
            "java",
            "src/main/java/shop/models/SendGiftParams.java",
            (
                "public SendGiftKind kind() {",
                'finish("kind", "to")',
                'How many flowers. Only with {@code kind} {@code "flowers"}, where it is',
            ),
        ),
        (
            "swift",
            "Sources/shop/Models/Gift.swift",
            ("public var boxes: [GiftBoxesItem]? {", "public var proof: GiftProof? {"),
        ),
        (
            "swift",
            "Sources/shop/Models/GiftBoxesItem.swift",
            ("public var shape_: GiftBoxesItemShape {", "public var radius: Decimal?"),
        ),
    ],
)
def test_a_union_is_one_class(
    name: str, path: str, lines: tuple[str, ...], packages: Mapping[str, Mapping[str, str]]
) -> None:
    text = " ".join(packages[name][path].replace("     * ", "").split())
    assert [line for line in lines if line not in text] == []


def test_java_methods(packages: Mapping[str, Mapping[str, str]]) -> None:
    orders = packages["java"]["src/main/java/shop/OrdersResource.java"]
    for line in (
        "public final class OrdersResource extends OrderHelpers {",
        "public OrdersPartsResource parts() {",
        "public Purchase create(CreateOrderParams params) {",
        "public Purchase create(CreateOrderParams params, RequestOptions options) {",
        "public OrderList list(ListOrdersQuery query, RequestOptions options) {",
        "public OrderList list() {",
        "public Purchase retrieve(String id) {",
        'new Arguments().path("id", id)',
        "Idempotency.OPTIONAL",
        "@throws BadRequest 400. The order is wrong.",
        "@param id Id of the order.",
    ):
        assert line in orders
    parts = packages["java"]["src/main/java/shop/OrdersPartsResource.java"]
    assert ".multipart(params)" in parts


def test_builders_ask_for_what_is_required_first(packages: Mapping[str, Mapping[str, str]]) -> None:
    params = packages["java"]["src/main/java/shop/models/CreateOrderParams.java"]
    assert 'finish("items")' in params
    assert params.index("Builder items(") < params.index("Builder speed(")
    assert "public Builder speed(CreateOrderSpeed value)" in params
    swift_params = packages["swift"]["Sources/shop/Models/CreateOrderParams.swift"]
    assert "items: [String],\n        speed: CreateOrderSpeed? = nil,\n" in swift_params


def test_enums_are_open(packages: Mapping[str, Mapping[str, str]]) -> None:
    status = packages["java"]["src/main/java/shop/models/Status.java"]
    assert 'public static final Status QUEUED = new Status("queued");' in status
    assert "public static Status of(String value)" in status
    assert "public final class Status extends OpenEnum" in status
    assert "        QUEUED,\n" in status
    assert "        _UNKNOWN\n" in status
    assert "struct Status: OpenEnum" in packages["swift"]["Sources/shop/Models/Status.swift"]


def test_the_version_and_the_rules_are_data(
    packages: Mapping[str, Mapping[str, str]], loaded: Contract
) -> None:
    spec = packages["java"]["src/main/java/shop/Spec.java"]
    assert f'PACKAGE_VERSION = "{loaded.release}"' in spec
    assert loaded.sha256 in spec
    assert 'SUCCEEDED_STATUSES = Set.of("done")' in spec
    assert "FAILED_STATUSES = Set.of();" in spec
    assert f"<version>{loaded.release}</version>" in packages["java"]["pom.xml"]


def test_enveloped_answers_are_no_classes(packages: Mapping[str, Mapping[str, str]]) -> None:
    names = {Path(path).stem for files in packages.values() for path in files}
    assert "Purchase" in names
    assert not {"OrderResponse", "ListOrdersAnswer", "Error"} & names
    assert (
        "public Optional<String> from()"
        in packages["java"]["src/main/java/shop/models/Purchase.java"]
    )
    assert "public var from: String?" in packages["swift"]["Sources/shop/Models/Purchase.swift"]


def test_the_contract_stays_as_it_is(loaded: Contract, overlay: Path) -> None:
    written, overlaid = copy.deepcopy(loaded.document), copy.deepcopy(loaded.overlaid)
    for build in BUILDS.values():
        build([loaded], overlay)
    assert (loaded.document, loaded.overlaid) == (written, overlaid)


def test_a_change_of_the_contract_reaches_both_languages(
    shop: Settings, edit: Callable[[str, str, str], None], overlay: Path
) -> None:
    edit(
        "spec/2026-01-01.yaml",
        "        at: { type: string, format: date-time }",
        "        at: { type: string, format: date-time }\n        weight: { type: number }",
    )
    edit(
        "spec/2026-01-01.yaml",
        "  /v1/orders/{id}/parts:",
        "  /v1/orders/{id}/cancel:\n    post:\n      operationId: cancelOrder\n"
        "      summary: Cancel an order\n      x-sdk-method: orders.cancel\n"
        '      parameters: [{ $ref: "#/components/parameters/OrderId" }]\n'
        '      responses: { "200": { description: Done, content: { application/json: { schema:'
        ' { $ref: "#/components/schemas/OrderResponse" } } } } }\n  /v1/orders/{id}/parts:',
    )
    changed = contract.load(settings.load(shop.root))
    java_files, swift_files = java.build([changed], overlay), swift.build([changed], overlay)
    order = java_files["src/main/java/shop/models/Purchase.java"].decode()
    assert "public Optional<BigDecimal> weight()" in order
    resource = java_files["src/main/java/shop/OrdersResource.java"].decode()
    assert "public Purchase cancel(String id, RequestOptions options)" in resource
    assert "var weight: Decimal?" in swift_files["Sources/shop/Models/Purchase.swift"].decode()
    assert "func cancel(" in swift_files["Sources/shop/APIs/OrdersAPI.swift"].decode()


def test_features_without_a_key_are_absent(
    shop: Settings, edit: Callable[[str, str, str], None], tmp_path: Path
) -> None:
    (tmp_path / "target.toml").write_text('package = "shop"\n')
    changed = contract.load(shop)
    sdk = changed.overlaid["x-sdk"]
    bare = replace(changed, overlaid={**changed.overlaid, "x-sdk": {"envelope": sdk["envelope"]}})
    spec = java.build([bare], tmp_path)["src/main/java/shop/Spec.java"].decode()
    assert not re.search("STATUSES|POLL|WEBHOOK", spec)
    spec = swift.build([bare], tmp_path)["Sources/shop/Spec.swift"].decode()
    assert not re.search("Statuses|poll|webhook", spec)


def test_a_method_may_also_wait(loaded: Contract, tmp_path: Path) -> None:
    path = "src/main/java/shop/OrdersResource.java"
    (tmp_path / "target.toml").write_text('package = "shop"\n')
    assert b"AndWait" not in java.build([loaded], tmp_path)[path]
    (tmp_path / "target.toml").write_text('package = "shop"\nwaits = "WaitOptions"\n')
    orders = java.build([loaded], tmp_path)[path].decode()
    assert "public Order createAndWait(CreateOrderParams params) {" in orders
    assert "createAndWait(CreateOrderParams params, WaitOptions wait, RequestOptions opt" in orders
    assert "new OrdersResource(engine).await(create(params, options), wait);" in orders
    orders = swift.build([loaded], tmp_path)["Sources/shop/APIs/OrdersAPI.swift"].decode()
    assert "waiting: WaitOptions = WaitOptions()," in orders
    assert "try await OrdersResource(engine: engine).wait(waiting) {" in orders


@pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS)
@pytest.mark.parametrize("operation", [None, "getNothing"])
def test_a_wait_for_nothing_that_is_polled_is_named(
    loaded: Contract, tmp_path: Path, build: Callable[..., Any], operation: str | None
) -> None:
    sdk = copy.deepcopy(loaded.overlaid["x-sdk"])
    polling = sdk.pop("polling")
    if operation is not None:
        sdk["polling"] = {**polling, "operation": operation}
    changed = replace(loaded, overlaid={**loaded.overlaid, "x-sdk": sdk})
    table = tmp_path / "target.toml"
    table.write_text('package = "shop"\n')
    assert build([changed], tmp_path)
    table.write_text('package = "shop"\nwaits = "WaitOptions"\n')
    with pytest.raises(GenerationError, match="waits, but no operation is polled"):
        build([changed], tmp_path)


def test_only_the_package_must_be_named(loaded: Contract, tmp_path: Path) -> None:
    (tmp_path / "target.toml").write_text('package = "shop"\n')
    files = java.build([loaded], tmp_path)
    assert b"<groupId>shop</groupId>" in files["pom.xml"]
    assert "src/main/java/shop/models/Order.java" in files
    files = swift.build([loaded], tmp_path)
    assert b"extension ShopClient {" in files["Sources/shop/Resources.swift"]
    (tmp_path / "target.toml").write_text('package = "shop"\nclient = "Shop"\n')
    assert b"extension Shop {" in swift.build([loaded], tmp_path)["Sources/shop/Resources.swift"]


def test_incomplete_settings_are_named(loaded: Contract, tmp_path: Path) -> None:
    (tmp_path / "target.toml").write_text("[names]\n")
    for build in BUILDS.values():
        with pytest.raises(GenerationError, match=r"target\.toml.*needs package"):
            build([loaded], tmp_path)


def test_classes_do_not_take_the_names_of_hand_written_code(
    loaded: Contract, tmp_path: Path
) -> None:
    (tmp_path / "target.toml").write_text('package = "shop"\n')
    for path, text in (
        ("src/main/java/shop/Gift.java", "package shop;\n"),
        ("Sources/shop/Own.swift", "public final class Gift {}\n"),
    ):
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text(text)
    assert "src/main/java/shop/models/Gift2.java" in java.build([loaded], tmp_path)
    assert "Sources/shop/Models/Gift2.swift" in swift.build([loaded], tmp_path)


def _broken(node: Node) -> Iterator[Node]:
    if node.type == "ERROR" or node.is_missing:
        yield node
    for child in node.children:
        yield from _broken(child)


def _faults(source: bytes) -> list[str]:
    parser = Parser(Language(tree_sitter_swift.language()))
    tree = parser.parse(source)
    return [f"line {node.start_point.row + 1}: {node.text!r}" for node in _broken(tree.root_node)]


def test_every_swift_file_parses(root: Path, packages: Mapping[str, Mapping[str, str]]) -> None:
    files = {
        str(path.relative_to(root)): path.read_bytes()
        for path in (root / "generated/swift").rglob("*.swift")
    }
    files |= {path: text.encode() for path, text in packages["swift"].items()}
    assert len(files) > 60
    assert {path: _faults(source) for path, source in files.items() if _faults(source)} == {}


def test_the_swift_parser_finds_faults() -> None:
    assert _faults(b"struct A { let b: Int = }")
    assert _faults(b"func f( { }")


def _names(node: Node) -> Iterator[str]:
    """Yield the names that a statement adds to its block."""
    if node.type == "property_declaration":
        patterns = [child for child in node.children if child.type == "pattern"]
        yield from (name for pattern in patterns for name in _identifiers(pattern))
    if node.type == "guard_statement":
        for before, child in pairwise(node.children):
            if child.type == "pattern" or before.type == "value_binding_pattern":
                yield from _identifiers(child)


def _identifiers(node: Node) -> Iterator[str]:
    if node.type == "simple_identifier" and node.text is not None:
        yield node.text.decode()
    for child in node.children:
        yield from _identifiers(child)


def _twice(node: Node) -> Iterator[str]:
    """Yield names declared twice in a block, as in the invalid `let a = …; guard let a else`."""
    if node.type == "statements":
        names = Counter(name for child in node.children for name in _names(child))
        yield from (name for name, count in names.items() if count > 1 and name != "_")
    for child in node.children:
        yield from _twice(child)


def _named_twice(source: bytes) -> list[str]:
    return list(_twice(Parser(Language(tree_sitter_swift.language())).parse(source).root_node))


def test_no_block_of_swift_names_two_things_alike(root: Path) -> None:
    files = list((root / "generated/swift").rglob("*.swift"))
    found = {path.name: _named_twice(path.read_bytes()) for path in files}
    assert {name: names for name, names in found.items() if names} == {}


def test_two_things_named_alike_are_found() -> None:
    assert _named_twice(b"func f() { let a = g()\nguard let a else { return } }") == ["a"]
    assert _named_twice(b"func f() { var b: Int?\nguard case .c(let b) = d else { return } }") == [
        "b"
    ]
    assert _named_twice(b"func f(a: Int?) { guard let a, let b = a else { return } }") == []
    assert _named_twice(b"func f() { let a = g()\nif let a { print(a) } }") == []


def test_java_and_swift_have_the_same_methods(root: Path) -> None:
    found = []
    for pattern, files in (
        (
            r"public [\w<>, ]+? (\w+)\([^)]*RequestOptions",
            "generated/java/src/main/java/beatapi/?*Resource.java",
        ),
        (r"public func (\w+)\(", "generated/swift/Sources/BeatAPI/APIs/*.swift"),
    ):
        paths = sorted(root.glob(files))
        names = [re.findall(pattern, path.read_text()) for path in paths]
        stems = [re.sub(r"(Resource|API)$", "", path.stem) for path in paths]
        found.append({stem: sorted({*name}) for stem, name in zip(stems, names, strict=True)})
    assert found[0] == found[1]
    methods = contract.load(settings.load(root)).api.methods()
    assert sum(map(len, found[0].values())) == sum(1 + bool(each.wait) for each in methods)


def test_samples_write_values_as_the_languages_do(shop: Settings) -> None:
    hostile = "a\\(b)\b\x01\"';\n"
    shown = copy.deepcopy(contract.load(shop).overlaid)
    body = shown["paths"]["/v1/orders"]["post"]["requestBody"]["content"]["application/json"]
    body["example"] = {"labels": {"a": hostile}, "items": [hostile], "speed": "fast"}
    changed = replace(contract.load(shop), overlaid=shown)
    programs = samples.build([changed], shop.targets["samples"])
    swift_text = programs["swift/createOrder.swift"].decode()
    java_text = programs["java/createOrder.java"].decode()
    assert _faults(programs["swift/createOrder.swift"]) == []
    quoted = r'"a\\(b)\u{8}\u{0001}\"' + "';" + r'\n"'
    assert f'    items: [{quoted}],\n    speed: "fast",\n' in swift_text
    assert f'    labels: ["a": {quoted}]\n' in swift_text
    written = r'"a\\(b)\b\u0001\"' + "';" + r'\n"'
    assert f".items(List.of({written}))" in java_text
    assert f'.labels(Map.of("a", {written}))' in java_text
    assert '.speed(CreateOrderSpeed.of("fast"))' in java_text


@pytest.mark.parametrize(
    ("markdown", "comment"),
    [
        ("Lists `a<b`.", "/** Lists {@code a<b}. */"),
        ("a & <b> @c */", "/** a &amp; &lt;b&gt; &#64;c *&#47; */"),
        ("`{id}` and `{`", "/** {@code {id}} and {@code (} */"),
        ("One.\n\nTwo.", "/**\n * One.\n *\n * <p>Two.\n */"),
        ("One.\n\n@param a b", "/**\n * One.\n *\n * <p>&#64;param a b\n */"),
    ],
)
def test_javadoc(markdown: str, comment: str) -> None:
    assert JAVA.comment(markdown, 0) == comment


def test_javadoc_has_tags() -> None:
    comment = JAVA.comment("One.", 0, [Tag("param", "a", "<b>"), Tag("returns", "", "c")])
    assert comment == "/**\n * One.\n *\n * @param a &lt;b&gt;\n * @return c\n */"


def test_javadoc_keeps_to_the_width() -> None:
    text = JAVA.comment("word `some code here` " * 40, 8)
    assert max(map(len, text.splitlines())) <= JAVA.width
    assert not re.search(r"\{@code[^}]*\n", text)


def test_swift_comments() -> None:
    tags = [Tag("param", "id", "Two."), Tag("returns", "", "Three."), Tag("throws", "A.b", "400.")]
    comment = SWIFT.comment("One.", 4, tags)
    assert comment.splitlines() == [
        "    /// One.",
        "    ///",
        "    /// - Parameter id: Two.",
        "    /// - Returns: Three.",
        "    /// - Throws: `A.b`, 400.",
    ]


def test_settings_are_not_in_the_output(root: Path) -> None:
    for language in BUILDS:
        assert tomllib.loads((root / f"overlays/{language}/target.toml").read_text())["package"]
        assert not (root / f"generated/{language}/target.toml").exists()
