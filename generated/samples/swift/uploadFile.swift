import BeatAPI
import Foundation

let client = try BeatAPIClient.fromEnvironment()
let result = try await client.files.upload(UploadFileParams(
    file: FileInput(URL(fileURLWithPath: "song.mp3")),
    purpose: "input"
))
print(result)
