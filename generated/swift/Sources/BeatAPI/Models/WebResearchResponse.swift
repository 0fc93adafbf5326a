import Foundation

/// The result of a research; without an envelope.
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

    /// The completeness of the research.
    public var status: WebResearchResponseStatus {
        get throws { try required("status") }
    }

    /// The findings, unverified, with ids of sources.
    public var researchNotes: String {
        get throws { try required("research_notes") }
    }

    /// The sources.
    public var sources: [WebResearchSource] {
        get throws { try required("sources") }
    }

    /// The reason for a partial result, for programs.
    public var partialReasons: [String]? {
        given("partial_reasons")
    }

    /// The search of posts on X, if there was one.
    public var xSearch: WebResearchResponseXSearch? {
        given("x_search")
    }

}
