import Foundation

/// CreateEcommerceVideoTaskParams as the contract gives it.
public struct CreateEcommerceVideoTaskParams: JSONModel {
    public static let shape = Shape(
        names: [
            "images",
            "duration",
            "prompt",
            "aspect_ratio",
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
        images: [String],
        duration: Int,
        prompt: String? = nil,
        aspectRatio: CreateEcommerceVideoTaskAspectRatio? = nil,
        language: CreateEcommerceVideoTaskLanguage? = nil
    ) {
        json = JSONValue.members([
            "images": images,
            "duration": duration,
            "prompt": prompt,
            "aspect_ratio": aspectRatio,
            "language": language,
        ])
    }

    /// Public HTTPS URLs of pictures of the product, PNG, JPEG or WebP, the most important one
    /// first. 1 to 7 items.
    public var images: [String] {
        get throws { try required("images") }
    }

    /// Length of the video in seconds; decides what it costs. 10 to 60.
    public var duration: Int {
        get throws { try required("duration") }
    }

    /// The story of the video. At most 2000 characters.
    public var prompt: String? {
        given("prompt")
    }

    /// Shape of the video.
    public var aspectRatio: CreateEcommerceVideoTaskAspectRatio? {
        given("aspect_ratio")
    }

    /// Language of what is spoken.
    public var language: CreateEcommerceVideoTaskLanguage? {
        given("language")
    }

}
