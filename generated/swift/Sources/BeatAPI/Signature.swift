import Foundation

#if canImport(CryptoKit)
    import CryptoKit
#endif

/// HMAC-SHA256 (RFC 2104, FIPS 180-4): by CryptoKit where there is one, else by the code below, so
/// that the package depends on nothing.
enum Signature {
    /// Return true if a code is that of a message under a key, in constant time.
    static func isValid(_ code: Data, of message: Data, key: Data) -> Bool {
        #if canImport(CryptoKit)
            return HMAC<CryptoKit.SHA256>.isValidAuthenticationCode(
                code, authenticating: message, using: SymmetricKey(data: key))
        #else
            return areEqual(Array(code), authenticationCode(of: Array(message), key: Array(key)))
        #endif
    }

    /// The HMAC-SHA256 of a message, 32 bytes.
    static func authenticationCode(of message: [UInt8], key: [UInt8]) -> [UInt8] {
        let short = key.count > SHA256Digest.blockBytes ? SHA256Digest.digest(key) : key
        let block = short + [UInt8](repeating: 0, count: SHA256Digest.blockBytes - short.count)
        let inner = SHA256Digest.digest(block.map { $0 ^ 0x36 } + message)
        return SHA256Digest.digest(block.map { $0 ^ 0x5c } + inner)
    }

    private static func areEqual(_ given: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard given.count == wanted.count else { return false }
        return zip(given, wanted).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// SHA-256 (FIPS 180-4, section 6.2).
enum SHA256Digest {
    static let blockBytes = 64

    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]

    /// The digest of a message, 32 bytes.
    static func digest(_ message: [UInt8]) -> [UInt8] {
        var state: [UInt32] = [
            0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
        ]
        let padded = padded(message)
        for start in stride(from: 0, to: padded.count, by: blockBytes) {
            compress(padded[start..<start + blockBytes], into: &state)
        }
        return state.flatMap(bytes)
    }

    private static func padded(_ message: [UInt8]) -> [UInt8] {
        let zeros = (blockBytes * 2 - 9 - message.count % blockBytes) % blockBytes
        let bits = UInt64(message.count) * 8
        return message + [0x80] + [UInt8](repeating: 0, count: zeros) + bytes(bits)
    }

    private static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }

    private static func compress(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
        let words = schedule(block)
        var v = state
        for round in 0..<64 {
            let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
            let mix = rotated(v[4], 6) ^ rotated(v[4], 11) ^ rotated(v[4], 25)
            let first = v[7] &+ mix &+ choice &+ constants[round] &+ words[round]
            let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
            let second = (rotated(v[0], 2) ^ rotated(v[0], 13) ^ rotated(v[0], 22)) &+ majority
            v = [first &+ second, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
        }
        state = zip(state, v).map { $0 &+ $1 }
    }

    private static func schedule(_ block: ArraySlice<UInt8>) -> [UInt32] {
        var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { at in
            block[at..<at + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        for round in 16..<64 {
            let low = rotated(words[round - 15], 7) ^ rotated(words[round - 15], 18) ^ words[round - 15] >> 3
            let high = rotated(words[round - 2], 17) ^ rotated(words[round - 2], 19) ^ words[round - 2] >> 10
            words.append(words[round - 16] &+ low &+ words[round - 7] &+ high)
        }
        return words
    }

    private static func rotated(_ word: UInt32, _ places: UInt32) -> UInt32 {
        word >> places | word << (32 - places)
    }
}
