import Foundation

/// Something that can be made or found out.
public struct Workflow: JSONModel {
    public static let shape = Shape(
        names: [
            "id",
            "object",
            "name",
            "description",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Id of the workflow, as tasks name it.
    public var id: WorkflowId {
        get throws { try required("id") }
    }

    /// Always `"workflow"`.
    public var object: String {
        get throws { try required("object") }
    }

    /// Name for people.
    public var name: String {
        get throws { try required("name") }
    }

    /// The work that the workflow does.
    public var description: String {
        get throws { try required("description") }
    }

}
