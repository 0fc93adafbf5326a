import Foundation

/// What a research found; without an envelope.
public struct WebResearchResponse: JSONModel {
    public static let shape = Shape(
        names: [
            "object",
            "request_id",
            "query",
            "status",
            "research_notes",
            "sources",
            "partial_reasons",
            "x_search",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Always `"web.research"`.
    public var object: String {
        get throws { try required("object") }
    }

    /// Id of the call, for support.
    public var requestId: String {
        get throws { try required("request_id") }
    }

    /// The question.
    public var query: String {
        get throws { try required("query") }
    }

    /// Whether everything was done.
    public var status: WebResearchResponseStatus {
        get throws { try required("status") }
    }

    /// What was found, unverified, with ids of sources.
    public var researchNotes: String {
        get throws { try required("research_notes") }
    }

    /// The sources.
    public var sources: [WebResearchSource] {
        get throws { try required("sources") }
    }

    /// What was not done, for programs, if not everything was.
    public var partialReasons: [String]? {
        given("partial_reasons")
    }

    /// How posts on X were searched, if they were.
    public var xSearch: WebResearchResponseXSearch? {
        given("x_search")
    }

}
