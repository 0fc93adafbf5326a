import Foundation

/// With `model` `"minimax-h3"` or `"minimax-h3-fast"`: Size of the video. One of `"768P"`, `"2K"`.
/// The server's default is `"768P"`. With `model` `"minimax-h3-normal"`: Size of the video. One of
/// `"480p"`, `"768p"`, `"1080p"`. The server's default is `"768p"`. With `model`
/// `"grok-imagine-video-1.5"`: Size of the video; 1080p takes one picture at most. One of `"480p"`,
/// `"720p"`, `"1080p"`. The server's default is `"480p"`. With `model` `"seedance-2"`: Size of the
/// video, `4k` and `4K` are the same; 1080p takes no reference pictures. One of `"480p"`, `"720p"`,
/// `"1080p"`, `"4k"`, `"4K"`. The server's default is `"720p"`. With `model` `"seedance-2-fast"` or
/// `"seedance-2-mini"`: Size of the video. One of `"480p"`, `"720p"`. The server's default is
/// `"720p"`. With `model` `"veo-3.1"`: Size of the video, `4k` and `4K` are the same; decides what
/// it costs. One of `"720p"`, `"1080p"`, `"4k"`, `"4K"`. The server's default is `"720p"`. With
/// `model` `"seedance-2.5"`: Size of the video; decides what it costs. One of `"480p"`, `"720p"`,
/// `"1080p"`. The server's default is `"720p"`. With `model` `"kling-3"`: Size of the video. One of
/// `"std"`, `"pro"`, `"4K"`. The server's default is `"pro"`. With `model`
/// `"kling-2.6-motion-control"` or `"kling-3-motion-control"`: Size of the video; decides what a
/// second costs. One of `"720p"`, `"1080p"`. The server's default is `"720p"`. With `model`
/// `"wan-3.0"` or `"wan-3.0-prime"`: Size of the video. One of `"480p"`, `"720p"`, `"1080p"`. The
/// server's default is `"720p"`. With `model` `"happyhorse-1.0"` or `"happyhorse-1.1"`: Size of the
/// video. One of `"720p"`, `"1080p"`. The server's default is `"720p"`. With `model`
/// `"minimax-h3-max"` or `"minimax-h3-max-turbo"`: Size of the video. One of `"480P"`, `"768P"`.
/// The server's default is `"768P"`.
public struct CreateVideoGenerationTaskResolution: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"768P"`
    public static let _768P = CreateVideoGenerationTaskResolution(rawValue: "768P")

    /// `"2K"`
    public static let _2K = CreateVideoGenerationTaskResolution(rawValue: "2K")

    /// `"480p"`
    public static let _480p = CreateVideoGenerationTaskResolution(rawValue: "480p")

    /// `"768p"`
    public static let _768p = CreateVideoGenerationTaskResolution(rawValue: "768p")

    /// `"1080p"`
    public static let _1080p = CreateVideoGenerationTaskResolution(rawValue: "1080p")

    /// `"720p"`
    public static let _720p = CreateVideoGenerationTaskResolution(rawValue: "720p")

    /// `"4k"`
    public static let _4k = CreateVideoGenerationTaskResolution(rawValue: "4k")

    /// `"4K"`
    public static let _4K = CreateVideoGenerationTaskResolution(rawValue: "4K")

    /// `"std"`
    public static let std = CreateVideoGenerationTaskResolution(rawValue: "std")

    /// `"pro"`
    public static let pro = CreateVideoGenerationTaskResolution(rawValue: "pro")

    /// `"480P"`
    public static let _480P = CreateVideoGenerationTaskResolution(rawValue: "480P")

    /// Every value that the contract names.
    public static let known: [CreateVideoGenerationTaskResolution] = [
        ._768P,
        ._2K,
        ._480p,
        ._768p,
        ._1080p,
        ._720p,
        ._4k,
        ._4K,
        .std,
        .pro,
        ._480P,
    ]
}
