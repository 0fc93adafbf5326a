import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The rule for the addresses of media files: those of the public internet.
///
/// The name is resolved and checked before the request. `URLSession` then resolves it again, and
/// cannot be told which address to use: a name whose addresses change in between gets past the check.
enum MediaAddresses {
    /// A network: its first address, and how many bits of it count.
    private struct Network {
        let first: [UInt8]
        let bits: Int

        init(_ text: String) {
            let parts = text.split(separator: "/").map(String.init)
            first = MediaAddresses.bytes(parts[0]) ?? []
            bits = Int(parts[1]) ?? 0
        }

        func holds(_ address: [UInt8]) -> Bool {
            guard address.count == first.count else { return false }
            return first.indices.allSatisfy { index in
                let counted = max(0, min(8, bits - 8 * index))
                return (address[index] ^ first[index]) >> (8 - counted) == 0
            }
        }
    }

    private static let special = Spec.specialNetworks.map(Network.init)

    /// All IPv6 addresses assigned for the public internet: the rest of the space is special.
    private static let globalIPv6 = Network("2000::/3")

    /// IPv6 addresses with one of IPv4 at their end: mapped (RFC 4291), or for a translator (RFC 6052).
    private static let embedding = ["::ffff:0:0/96", "64:ff9b::/96"].map(Network.init)

    private static let loopback = ["127.0.0.0/8", "::1/128"].map(Network.init)

    /// - Throws: `DownloadError`: an address of the host is outside of the public internet.
    static func check(_ host: String, allowsLoopback: Bool) async throws {
        let found = await addresses(of: host.trimmingCharacters(in: ["[", "]"]))
        for address in found.map(inner) {
            let isOwn = allowsLoopback && loopback.contains { $0.holds(address) }
            guard isPublic(address) || isOwn else {
                throw DownloadError("\(host) is not a public address; nothing was fetched")
            }
        }
    }

    static func isPublic(_ address: [UInt8]) -> Bool {
        let found = inner(address)
        let isAssigned = found.count == 4 || globalIPv6.holds(found)
        return isAssigned && !special.contains { $0.holds(found) }
    }

    /// Return the bytes of an address as written; `nil` if it is none.
    static func bytes(_ literal: String) -> [UInt8]? {
        for (family, count) in [(AF_INET, 4), (AF_INET6, 16)] {
            var found = [UInt8](repeating: 0, count: count)
            if inet_pton(family, literal, &found) == 1 { return found }
        }
        return nil
    }

    private static func inner(_ address: [UInt8]) -> [UInt8] {
        embedding.contains { $0.holds(address) } ? Array(address.suffix(4)) : address
    }

    /// Resolve a name, on a thread that may block; empty if it has no address here, as a proxy may
    /// resolve it.
    private static func addresses(of host: String) async -> [[UInt8]] {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: resolved(host)) }
        }
    }

    private static func resolved(_ host: String) -> [[UInt8]] {
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, nil, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var found: [[UInt8]] = []
        var next = list
        while let info = next?.pointee {
            if let address = info.ai_addr.map({ bytes(of: UnsafePointer($0), info.ai_family) }) ?? nil {
                found.append(address)
            }
            next = info.ai_next
        }
        return found
    }

    private static func bytes(of address: UnsafePointer<sockaddr>, _ family: Int32) -> [UInt8]? {
        switch family {
        case AF_INET:
            return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in
                withUnsafeBytes(of: pointer.pointee.sin_addr) { Array($0) }
            }
        case AF_INET6:
            return address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
                withUnsafeBytes(of: pointer.pointee.sin6_addr) { Array($0) }
            }
        default:
            return nil
        }
    }
}
