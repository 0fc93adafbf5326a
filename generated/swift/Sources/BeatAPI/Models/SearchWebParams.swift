import Foundation

/// The search terms.
public struct SearchWebParams: JSONModel {
    public static let shape = Shape(
        names: [
            "query",
            "type",
            "max_results",
            "time_range",
            "include_domains",
            "exclude_domains",
            "country",
            "language",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Sets the fields; what is left out is not sent.
    public init(
        query: String,
        type: SearchWebType? = nil,
        maxResults: Int? = nil,
        timeRange: SearchWebTimeRange? = nil,
        includeDomains: [String]? = nil,
        excludeDomains: [String]? = nil,
        country: String? = nil,
        language: String? = nil
    ) {
        json = JSONValue.members([
            "query": query,
            "type": type,
            "max_results": maxResults,
            "time_range": timeRange,
            "include_domains": includeDomains,
            "exclude_domains": excludeDomains,
            "country": country,
            "language": language,
        ])
    }

    /// The words; blanks around them do not count. 1 to 400 characters, pattern `\S`.
    public var query: String {
        get throws { try required("query") }
    }

    /// The kind of results to search. The server's default is `"web"`.
    public var type: SearchWebType? {
        given("type")
    }

    /// Most results. 1 to 10, the server's default is `5`.
    public var maxResults: Int? {
        given("max_results")
    }

    /// The greatest age of results; for pages, news, images and videos only.
    public var timeRange: SearchWebTimeRange? {
        given("time_range")
    }

    /// Domains to search; for pages, news, images and videos only. At most 10 items.
    public var includeDomains: [String]? {
        given("include_domains")
    }

    /// Domains to leave out; for pages, news, images and videos only. At most 10 items.
    public var excludeDomains: [String]? {
        given("exclude_domains")
    }

    /// Country to search from, two letters of ISO 3166-1; left out, Chinese, Japanese and Korean
    /// words are searched in their own. Pattern `^[a-z]{2}$`.
    public var country: String? {
        given("country")
    }

    /// Language of the results, two letters. Pattern `^[a-z]{2}$`.
    public var language: String? {
        given("language")
    }

}
