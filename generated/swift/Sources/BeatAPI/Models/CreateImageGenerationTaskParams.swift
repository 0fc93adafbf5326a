import Foundation

/// The input for a picture, by model.
///
/// With `model` `"nano-banana"`: `prompt` (required), `images`, `aspect_ratio`, `resolution`,
/// `output_format`. A picture of Nano Banana.
///
/// With `model` `"nano-banana-2"`: `prompt` (required), `images`, `aspect_ratio`, `resolution`,
/// `output_format`. A picture of Nano Banana 2.
///
/// With `model` `"nano-banana-2-lite"`: `prompt` (required), `images`, `aspect_ratio`,
/// `resolution`, `output_format`. A picture of Nano Banana 2 Lite.
///
/// With `model` `"nano-banana-pro"`: `prompt` (required), `images`, `aspect_ratio`, `resolution`,
/// `output_format`. A picture of Nano Banana Pro.
///
/// With `model` `"gpt-image-2"`: `prompt` (required), `images`, `aspect_ratio`, `resolution`,
/// `size`, `background`. A picture of GPT Image 2. An exact `size` excludes `resolution` and
/// `aspect_ratio`.
///
/// With `model` `"gpt-image-2.5-flare"`: `prompt` (required), `images`, `aspect_ratio`,
/// `resolution`, `size`, `background`. A picture of GPT Image 2.5 Flare. An exact `size` excludes
/// `resolution` and `aspect_ratio`.
///
/// With `model` `"gpt-image-2.5-sunburst"`: `prompt` (required), `images`, `aspect_ratio`,
/// `resolution`, `size`, `background`. A picture of GPT Image 2.5 Sunburst. An exact `size`
/// excludes `resolution` and `aspect_ratio`.
///
/// With `model` `"seedream-5-pro"`: `prompt` (required), `images`, `aspect_ratio`, `resolution`,
/// `output_format`. A picture of Seedream 5 Pro.
///
/// With `model` `"grok-imagine-image-2.0"`: `prompt` (required), `images`, `aspect_ratio`. A
/// picture of Grok Imagine Image 2.0; with pictures it edits them.
public struct CreateImageGenerationTaskParams: JSONModel {
    public static let shape = Shape(
        names: [
            "model",
            "prompt",
            "images",
            "aspect_ratio",
            "resolution",
            "output_format",
            "size",
            "background",
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
        model: CreateImageGenerationTaskModel,
        prompt: String,
        images: [String]? = nil,
        aspectRatio: CreateImageGenerationTaskAspectRatio? = nil,
        resolution: CreateImageGenerationTaskResolution? = nil,
        outputFormat: CreateImageGenerationTaskOutputFormat? = nil,
        size: String? = nil,
        background: CreateImageGenerationTaskBackground? = nil
    ) {
        json = JSONValue.members([
            "model": model,
            "prompt": prompt,
            "images": images,
            "aspect_ratio": aspectRatio,
            "resolution": resolution,
            "output_format": outputFormat,
            "size": size,
            "background": background,
        ])
    }

    /// `model`.
    public var model: CreateImageGenerationTaskModel {
        get throws { try required("model") }
    }

    /// A description of the picture. 1 to 5000 characters.
    public var prompt: String {
        get throws { try required("prompt") }
    }

    /// With `model` `"nano-banana"`: Public HTTPS URLs of pictures to start from; without any, the
    /// prompt alone counts. Each is looked at before the task is accepted. 1 to 3 items. With
    /// `model` `"nano-banana-2"`, `"nano-banana-2-lite"` or `"nano-banana-pro"`: Public HTTPS URLs
    /// of pictures to start from; without any, the prompt alone counts. Each is looked at before
    /// the task is accepted. 1 to 14 items. With `model` `"gpt-image-2"`, `"gpt-image-2.5-flare"`
    /// or `"gpt-image-2.5-sunburst"`: Public HTTPS URLs of pictures to start from; without any, the
    /// prompt alone counts. Each is looked at before the task is accepted. 1 to 16 items. With
    /// `model` `"seedream-5-pro"`: Public HTTPS URLs of pictures to start from; without any, the
    /// prompt alone counts. 1 to 10 items. With `model` `"grok-imagine-image-2.0"`: Public HTTPS
    /// URLs of pictures to start from; without any, the prompt alone counts. 1 to 5 items.
    public var images: [String]? {
        given("images")
    }

    /// With `model` `"nano-banana"` or `"nano-banana-pro"`: Shape of the picture. One of `"1:1"`,
    /// `"2:3"`, `"3:2"`, `"3:4"`, `"4:3"`, `"4:5"`, `"5:4"`, `"9:16"`, `"16:9"`, `"21:9"`,
    /// `"auto"`. The server's default is `"1:1"`. With `model` `"nano-banana-2"` or
    /// `"nano-banana-2-lite"`: Shape of the picture. One of `"1:1"`, `"1:4"`, `"1:8"`, `"2:3"`,
    /// `"3:2"`, `"3:4"`, `"4:1"`, `"4:3"`, `"4:5"`, `"5:4"`, `"8:1"`, `"9:16"`, `"16:9"`, `"21:9"`,
    /// `"auto"`. The server's default is `"1:1"`. With `model` `"gpt-image-2"`: Shape of the
    /// picture. One of `"auto"`, `"1:1"`, `"3:2"`, `"2:3"`, `"4:3"`, `"3:4"`, `"5:4"`, `"4:5"`,
    /// `"16:9"`, `"9:16"`, `"2:1"`, `"1:2"`, `"3:1"`, `"1:3"`, `"21:9"`, `"9:21"`. The server's
    /// default is `"auto"`. With `model` `"gpt-image-2.5-flare"` or `"gpt-image-2.5-sunburst"`:
    /// Shape of the picture; `auto` makes a square. One of `"auto"`, `"1:1"`, `"3:2"`, `"2:3"`,
    /// `"4:3"`, `"3:4"`, `"5:4"`, `"4:5"`, `"16:9"`, `"9:16"`, `"2:1"`, `"1:2"`, `"3:1"`, `"1:3"`,
    /// `"21:9"`, `"9:21"`. The server's default is `"auto"`. With `model` `"seedream-5-pro"`: Shape
    /// of the picture. One of `"auto"`, `"1:1"`, `"4:3"`, `"3:4"`, `"16:9"`, `"9:16"`, `"3:2"`,
    /// `"2:3"`, `"21:9"`. The server's default is `"1:1"`. With `model` `"grok-imagine-image-2.0"`:
    /// Shape of the picture; `auto` needs a picture to start from. One of `"1:1"`, `"2:3"`,
    /// `"3:2"`, `"16:9"`, `"9:16"`, `"auto"`. The server's default is `"1:1"`.
    public var aspectRatio: CreateImageGenerationTaskAspectRatio? {
        given("aspect_ratio")
    }

    /// With `model` `"nano-banana"` or `"nano-banana-2-lite"`: Always `"1K"`, the server's default
    /// is `"1K"`. With `model` `"nano-banana-2"`, `"nano-banana-pro"`, `"gpt-image-2"`,
    /// `"gpt-image-2.5-flare"`, `"gpt-image-2.5-sunburst"` or `"seedream-5-pro"`: Size of the
    /// picture. One of `"1K"`, `"2K"`, `"4K"`. The server's default is `"1K"`. Not with `model`
    /// `"grok-imagine-image-2.0"`.
    public var resolution: CreateImageGenerationTaskResolution? {
        given("resolution")
    }

    /// Format of the file. With `model` `"nano-banana"`, `"nano-banana-2"`, `"nano-banana-2-lite"`
    /// or `"seedream-5-pro"`: One of `"png"`, `"jpeg"`. The server's default is `"png"`. With
    /// `model` `"nano-banana-pro"`: One of `"png"`, `"jpg"`. The server's default is `"png"`. Not
    /// with `model` `"gpt-image-2"`, `"gpt-image-2.5-flare"`, `"gpt-image-2.5-sunburst"` or
    /// `"grok-imagine-image-2.0"`.
    public var outputFormat: CreateImageGenerationTaskOutputFormat? {
        given("output_format")
    }

    /// Exact width and height in pixels, such as `1536x1024`, in place of `resolution` and
    /// `aspect_ratio`. Both are multiples of 16 and at most 3840; together they make 655,360 to
    /// 8,294,400 pixels, and the longer is at most three times the shorter. Billed as 1K up to
    /// 2,097,152 pixels, as 2K up to 5,898,240, as 4K above. Only with `model` `"gpt-image-2"`,
    /// `"gpt-image-2.5-flare"` or `"gpt-image-2.5-sunburst"`. Pattern `^[0-9]+[xX×][0-9]+$`.
    public var size: String? {
        given("size")
    }

    /// The background of the picture: `transparent` makes a PNG with an alpha channel, `auto`
    /// leaves it to the model. Only with `model` `"gpt-image-2"`, `"gpt-image-2.5-flare"` or
    /// `"gpt-image-2.5-sunburst"`. The server's default is `"auto"`.
    public var background: CreateImageGenerationTaskBackground? {
        given("background")
    }

}
