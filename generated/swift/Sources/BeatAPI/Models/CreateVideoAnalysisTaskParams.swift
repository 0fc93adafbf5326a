import Foundation

/// A question about a video.
public struct CreateVideoAnalysisTaskParams: JSONModel {
    public static let shape = Shape(
        names: [
            "video_url",
            "prompt",
            "analysis_depth",
            "max_output_tokens",
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
        videoUrl: String,
        prompt: String,
        analysisDepth: CreateVideoAnalysisTaskAnalysisDepth? = nil,
        maxOutputTokens: Int? = nil
    ) {
        json = JSONValue.members([
            "video_url": videoUrl,
            "prompt": prompt,
            "analysis_depth": analysisDepth,
            "max_output_tokens": maxOutputTokens,
        ])
    }

    /// URL of the video, an upload of the account, of at most 600 seconds.
    public var videoUrl: String {
        get throws { try required("video_url") }
    }

    /// The question. 1 to 12000 characters.
    public var prompt: String {
        get throws { try required("prompt") }
    }

    /// The amount of thought: `standard` is cheap, `deep` reasons more. The server's default is
    /// `"standard"`.
    public var analysisDepth: CreateVideoAnalysisTaskAnalysisDepth? {
        given("analysis_depth")
    }

    /// Tokens that the answer may have; what the model thinks besides may count beyond it, never
    /// beyond the reservation. 256 to 8192, the server's default is `2048`.
    public var maxOutputTokens: Int? {
        given("max_output_tokens")
    }

}
