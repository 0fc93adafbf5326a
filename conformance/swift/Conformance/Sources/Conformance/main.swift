import Foundation

@testable import BeatAPI

/// This client's part in the conformance story: `Conformance STEP`, or `Conformance vectors FILE`.
let arguments = CommandLine.arguments.dropFirst()
let result: JSONValue
switch (arguments.first, arguments.dropFirst().first) {
case ("vectors", let file?):
    result = try await Vectors.decide(URL(fileURLWithPath: file))
case ("fault", let name?):
    result = try await Fault.live(name)
case ("crowd", _):
    result = try await Crowd.live()
case ("leaks", _):
    result = try await Leaks.live()
case (let step?, _):
    result = try await Story().live(step)
default:
    fatalError("usage: Conformance STEP | vectors FILE | fault NAME | crowd | leaks")
}
print(String(decoding: try result.encoded(), as: UTF8.self))
