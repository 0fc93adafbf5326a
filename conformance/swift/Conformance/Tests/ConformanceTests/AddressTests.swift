import Foundation
import Testing

@testable import BeatAPI

private func isPublic(_ literal: String) throws -> Bool {
    MediaAddresses.isPublic(try #require(MediaAddresses.bytes(literal)))
}

@Test(arguments: [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "168.63.129.16", "169.254.169.254", "172.31.255.255",
    "192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.19.0.1", "198.51.100.1", "203.0.113.1",
    "224.0.0.1", "255.255.255.255", "::", "::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1", "100::1",
    "2001:2::1", "2001:db8::1", "2002:a00:1::1", "3fff::1", "4000::1", "5f00::1", "fc00::1", "fe80::1", "ff02::1",
])
func anAddressOutsideOfThePublicInternetIsRefused(literal: String) throws {
    #expect(try !isPublic(literal))
}

@Test(arguments: ["8.8.8.8", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
func aPublicAddressIsNot(literal: String) throws {
    #expect(try isPublic(literal))
}

@Test(arguments: ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "0x7f.1"])
func aDownloadAsksNoSuchHost(host: String) async throws {
    await #expect(throws: DownloadError.self) {
        try await MediaAddresses.check(host, allowsLoopback: false)
    }
}

@Test func aClientOfThisMachineMayFetchFromIt() async throws {
    try await MediaAddresses.check("127.0.0.1", allowsLoopback: true)
    try await MediaAddresses.check("8.8.8.8", allowsLoopback: false)
    await #expect(throws: DownloadError.self) {
        try await MediaAddresses.check("10.0.0.1", allowsLoopback: true)
    }
}
