import Foundation

/// A person or a thing that the prompt of Kling 3 can name, from 2 to 4 pictures or one video.
public struct KlingElement: JSONModel {
    public static let shape = Shape(
        names: [
            "name",
            "element_input_urls",
            "description",
            "element_input_audio_urls",
            "start_time",
            "end_time",
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
        name: String,
        elementInputUrls: [String],
        description: String? = nil,
        elementInputAudioUrls: [String]? = nil,
        startTime: Int? = nil,
        endTime: Int? = nil
    ) {
        json = JSONValue.members([
            "name": name,
            "element_input_urls": elementInputUrls,
            "description": description,
            "element_input_audio_urls": elementInputAudioUrls,
            "start_time": startTime,
            "end_time": endTime,
        ])
    }

    /// Name of the element, as the prompt writes it. At least 1 character.
    public var name: String {
        get throws { try required("name") }
    }

    /// Public HTTPS URLs of 2 to 4 pictures, or of one video. 1 to 4 items.
    public var elementInputUrls: [String] {
        get throws { try required("element_input_urls") }
    }

    /// The kind of element.
    public var description: String? {
        given("description")
    }

    /// Public HTTPS URL of a sound, beside a video. Exactly 1 item.
    public var elementInputAudioUrls: [String]? {
        given("element_input_audio_urls")
    }

    /// The beginning of the part of the video, in milliseconds. 0 to 30000.
    public var startTime: Int? {
        given("start_time")
    }

    /// The end of the part of the video, in milliseconds; it is 3 to 8 seconds long. 0 to 30000.
    public var endTime: Int? {
        given("end_time")
    }

}
