import Foundation

/// Everything about one capability.
///
/// The capability, and the call that runs it.
public struct InspectCapabilityAnswerData: JSONModel {
    public static let shape = Shape(
        names: [
            "reference",
            "kind",
            "id",
            "version",
            "status",
            "readiness",
            "title",
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
            "execution",
            "versions",
            "validation",
            "next",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Name to inspect and run it by, kind and id; copy it as it is.
    public var reference: String {
        get throws { try required("reference") }
    }

    /// The kind: a model, data, or a workflow.
    public var kind: InspectCapabilityAnswerDataKind {
        get throws { try required("kind") }
    }

    /// Id within its kind.
    public var id: String {
        get throws { try required("id") }
    }

    /// Version of the capability.
    public var version: String {
        get throws { try required("version") }
    }

    /// The availability.
    public var status: String {
        get throws { try required("status") }
    }

    /// The completeness of its description: all of input, output and price; enough to run it; or
    /// too little to run it.
    public var readiness: InspectCapabilityAnswerDataReadiness? {
        given("readiness")
    }

    /// Name for people.
    public var title: String {
        get throws { try required("title") }
    }

    /// A description for people.
    public var description: String {
        get throws { try required("description") }
    }

    /// Categories it belongs to.
    public var categories: [String]? {
        given("categories")
    }

    /// Platforms it is about.
    public var platforms: [String]? {
        given("platforms")
    }

    /// Things it is about.
    public var entities: [String]? {
        given("entities")
    }

    /// The operations on them.
    public var operations: [String]? {
        given("operations")
    }

    /// Words to find it by.
    public var tags: [String]? {
        given("tags")
    }

    /// JSON Schema of the input.
    public var inputSchema: [String: JSONValue]? {
        given("input_schema")
    }

    /// JSON Schema of the result, if it is published.
    public var outputSchema: [String: JSONValue]? {
        given("output_schema")
    }

    /// 16 hexadecimal digits that change whenever one of the two schemas does.
    public var schemaHash: String? {
        given("schema_hash")
    }

    /// The current price of a run.
    public var pricing: [String: JSONValue]? {
        given("pricing")
    }

    /// The way to further pages.
    public var pagination: [String: JSONValue]? {
        given("pagination")
    }

    /// The limits of the input.
    public var limits: [String: JSONValue]? {
        given("limits")
    }

    /// The possible errors.
    public var errors: [String: JSONValue]? {
        given("errors")
    }

    /// Instructions; searches leave it out.
    public var documentation: InspectCapabilityAnswerDataDocumentation? {
        given("documentation")
    }

    /// The execution of a run.
    public var execution: InspectCapabilityAnswerDataExecution {
        get throws { try required("execution") }
    }

    /// Versions of what is said here.
    public var versions: InspectCapabilityAnswerDataVersions {
        get throws { try required("versions") }
    }

    /// The state of its trials.
    public var validation: InspectCapabilityAnswerDataValidation {
        get throws { try required("validation") }
    }

    /// The call that makes sense next, in the manner that `X-Beat-Client` chose. What is in angle
    /// brackets is to be filled in.
    public var next: CapabilityNext? {
        given("next")
    }

}
