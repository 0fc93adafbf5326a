import Foundation

/// As `CapabilityCard`: `reference` (required), `kind` (required), `title` (required), `summary`
/// (required), `platform`, `execution` (required), `readiness` (required), `price`, `signature`. A
/// capability in short.
///
/// As `CapabilityContract`: `reference` (required), `kind` (required), `id` (required), `version`
/// (required), `status` (required), `readiness`, `title` (required), `description` (required),
/// `categories`, `platforms`, `entities`, `operations`, `tags`, `input_schema`, `output_schema`,
/// `schema_hash`, `pricing`, `pagination`, `limits`, `errors`, `documentation`, `execution`
/// (required), `versions` (required), `validation` (required). Everything about one capability.
public struct CapabilitySearchPageDataItem: JSONModel {
    public static let shape = Shape(
        names: [
            "reference",
            "kind",
            "title",
            "summary",
            "platform",
            "execution",
            "readiness",
            "price",
            "signature",
            "id",
            "version",
            "status",
            "description",
            "categories",
            "platforms",
            "entities",
            "operations",
            "tags",
            "input_schema",
            "output_schema",
            "schema_hash",
            "pricing",
            "pagination",
            "limits",
            "errors",
            "documentation",
            "versions",
            "validation",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// As `CapabilityCard`: Name to inspect and run it by. As `CapabilityContract`: Name to inspect
    /// and run it by, kind and id; copy it as it is.
    public var reference: String {
        get throws { try required("reference") }
    }

    /// As `CapabilityCard`: The kind. As `CapabilityContract`: The kind: a model, data, or a
    /// workflow.
    public var kind: CapabilitySearchPageDataItemKind {
        get throws { try required("kind") }
    }

    /// Name for people.
    public var title: String {
        get throws { try required("title") }
    }

    /// A description for people. Only as `CapabilityCard`, where it is required.
    public var summary: String? {
        given("summary")
    }

    /// Platform it is about. Only as `CapabilityCard`.
    public var platform: String? {
        given("platform")
    }

    /// As `CapabilityCard`: The kind of answer of a run, the result or a task. One of `"sync"`,
    /// `"async"`. As `CapabilityContract`: The execution of a run.
    public var execution: JSONValue {
        get throws { try required("execution") }
    }

    /// As `CapabilityCard`: The completeness of its description, as in the whole contract. As
    /// `CapabilityContract`: The completeness of its description: all of input, output and price;
    /// enough to run it; or too little to run it. Required as `CapabilityCard`.
    public var readiness: CapabilitySearchPageDataItemReadiness? {
        given("readiness")
    }

    /// The price, for people. Only as `CapabilityCard`.
    public var price: String? {
        given("price")
    }

    /// The input, in one line. Only as `CapabilityCard`.
    public var signature: String? {
        given("signature")
    }

    /// Id within its kind. Only as `CapabilityContract`, where it is required.
    public var id: String? {
        given("id")
    }

    /// Version of the capability. Only as `CapabilityContract`, where it is required.
    public var version: String? {
        given("version")
    }

    /// The availability. Only as `CapabilityContract`, where it is required.
    public var status: String? {
        given("status")
    }

    /// A description for people. Only as `CapabilityContract`, where it is required.
    public var description: String? {
        given("description")
    }

    /// Categories it belongs to. Only as `CapabilityContract`.
    public var categories: [String]? {
        given("categories")
    }

    /// Platforms it is about. Only as `CapabilityContract`.
    public var platforms: [String]? {
        given("platforms")
    }

    /// Things it is about. Only as `CapabilityContract`.
    public var entities: [String]? {
        given("entities")
    }

    /// The operations on them. Only as `CapabilityContract`.
    public var operations: [String]? {
        given("operations")
    }

    /// Words to find it by. Only as `CapabilityContract`.
    public var tags: [String]? {
        given("tags")
    }

    /// JSON Schema of the input. Only as `CapabilityContract`.
    public var inputSchema: [String: JSONValue]? {
        given("input_schema")
    }

    /// JSON Schema of the result, if it is published. Only as `CapabilityContract`.
    public var outputSchema: [String: JSONValue]? {
        given("output_schema")
    }

    /// 16 hexadecimal digits that change whenever one of the two schemas does. Only as
    /// `CapabilityContract`.
    public var schemaHash: String? {
        given("schema_hash")
    }

    /// The current price of a run. Only as `CapabilityContract`.
    public var pricing: [String: JSONValue]? {
        given("pricing")
    }

    /// The way to further pages. Only as `CapabilityContract`.
    public var pagination: [String: JSONValue]? {
        given("pagination")
    }

    /// The limits of the input. Only as `CapabilityContract`.
    public var limits: [String: JSONValue]? {
        given("limits")
    }

    /// The possible errors. Only as `CapabilityContract`.
    public var errors: [String: JSONValue]? {
        given("errors")
    }

    /// Instructions; searches leave it out. Only as `CapabilityContract`.
    public var documentation: CapabilitySearchPageDataItemDocumentation? {
        given("documentation")
    }

    /// Versions of what is said here. Only as `CapabilityContract`, where it is required.
    public var versions: CapabilitySearchPageDataItemVersions? {
        given("versions")
    }

    /// The state of its trials. Only as `CapabilityContract`, where it is required.
    public var validation: CapabilitySearchPageDataItemValidation? {
        given("validation")
    }

}
