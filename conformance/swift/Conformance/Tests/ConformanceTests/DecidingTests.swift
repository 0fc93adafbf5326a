import Foundation
import Testing

@testable import BeatAPI

/// The documented example of a delivery.
@Test func verifiesTheDocumentedDelivery() throws {
    let verifier = try WebhookVerifier(
        secrets: ["whsec_test"], now: { Date(timeIntervalSince1970: 1_784_187_600) })
    let body = Data(#"{"event":"task.succeeded","data":{"id":"task_123"}}"#.utf8)
    let signature = "ea8fe65b9f729d48f172f2b7fb4b267e6ae50ace77a9b4672d418378cd50729b"
    let headers = [
        ("X-BeatAPI-Event", "task.succeeded"),
        ("X-BeatAPI-Timestamp", "1784187600"),
        ("X-BeatAPI-Signature", signature),
    ]
    let verified = try verifier.verify(body: body, headers: headers)
    #expect(try verified.event.data.id == "task_123")
    #expect(throws: WebhookVerificationError.self) {
        try verifier.verify(body: body + Data(" ".utf8), headers: headers)
    }
}

@Test func unknownFieldsAndValuesSurvive() throws {
    let text = #"{"id":"task_1","status":"teleporting","new":[1.50,null]}"#
    let value = try JSONValue(parsing: Data(text.utf8))
    let task = try #require(VideoTask(jsonValue: value))
    #expect(try task.status == "teleporting")
    #expect(try task.status.isKnown == false)
    #expect(task.additionalProperties["new"] != nil)
    #expect(task.jsonValue == value)
}

@Test func aCreateIsNotRepeatedBlindly() {
    let lost = BeatAPIError.connection("lost", sent: true)
    #expect(RetryPolicy.nextPause(after: lost, attempt: 1, safety: .once, random: { 0 }) == nil)
    #expect(RetryPolicy.nextPause(after: lost, attempt: 1, safety: .repeatable, random: { 1 }) == 0.5)
}

@Test(arguments: ["sk_live_1", "SK-1", "brt_live_1"])
func aKeyIsNoWebhookSecret(secret: String) {
    #expect(throws: BeatAPIError.self) { try WebhookVerifier(secrets: ["whsec_a", secret]) }
}

@Test(arguments: ["https://a.example/v1", "https://a.example/v1/"])
func aVersionAtTheEndOfABaseURLIsExplained(url: String) {
    do {
        _ = try BeatAPIClient(apiKey: "k", baseURL: url)
        Issue.record("it was accepted")
    } catch {
        #expect(error.localizedDescription.hasSuffix("adds itself; use https://a.example"))
    }
}

@Test(arguments: ["https://", "https://a?", #"http:\/\/"#, "wss://a#", "<", "a "])
func theTimeToCoverATextGrowsWithItsLengthOnly(piece: String) {
    #expect(Text.tidy(String(repeating: piece, count: 200_000 / piece.count), nil).count <= 303)
}

@Test func eachSignedQueryIsCovered() {
    let text = #"https://a/x?s=1 HTTPS://a/y#2 https:\/\/a?3 https://a/w"#
    #expect(Text.withoutQueries(text) == #"https://a/x?... HTTPS://a/y?... https:\/\/a?... https://a/w"#)
}

@Test func aKeyThatIsAWordHidesNoWords() throws {
    let words = "The API key is missing or invalid"
    #expect(try Credentials(key: "invalid", given: [:]).redact(words) == words)
    #expect(try Credentials(key: "sk_1", given: [:]).redact("not sk_1") == "not (key)")
}
