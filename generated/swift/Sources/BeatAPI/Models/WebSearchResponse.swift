import Foundation

/// The results of a search; without an envelope.
public struct WebSearchResponse: JSONModel {
    public static let shape = Shape(
        names: [
            "object",
            "request_id",
            "query",
            "type",
            "results",
            "answer_box",
            "related_searches",
            "usage",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Always `"web.search"`.
    public var object: String {
        get throws { try required("object") }
    }

    /// Id of the call, for support.
    public var requestId: String {
        get throws { try required("request_id") }
    }

    /// The words.
    public var query: String {
        get throws { try required("query") }
    }

    /// The kind of results that was searched.
    public var type: WebSearchResponseType {
        get throws { try required("type") }
    }

    /// The results, the best first.
    public var results: [WebSearchResult] {
        get throws { try required("results") }
    }

    /// An answer to the question itself, if there is one.
    public var answerBox: WebSearchResponseAnswerBox? {
        given("answer_box")
    }

    /// Other searches, if there are any.
    public var relatedSearches: [String]? {
        given("related_searches")
    }

    /// The cost of a call.
    public var usage: WebCallUsage? {
        given("usage")
    }

}
