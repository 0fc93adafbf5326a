import Foundation
import Testing

@testable import BeatAPI

/// RFC 4231, section 4, and the digests of FIPS 180-4's examples.
struct SignatureTests {
    private func bytes(_ value: UInt8, _ count: Int) -> [UInt8] { [UInt8](repeating: value, count: count) }

    private func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined()
    }

    @Test func digestsAreThoseOfTheStandard() {
        #expect(
            hexadecimal(SHA256Digest.digest(Array("abc".utf8)))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            hexadecimal(SHA256Digest.digest([]))
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(
            hexadecimal(SHA256Digest.digest(bytes(0x61, 1_000)))
                == "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3")
    }

    @Test func codesAreThoseOfTheRFC() {
        let cases: [(key: [UInt8], message: [UInt8], code: String)] = [
            (
                bytes(0x0b, 20), Array("Hi There".utf8),
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
            ),
            (
                Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
            ),
            (
                bytes(0xaa, 20), bytes(0xdd, 50),
                "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
            ),
            (
                bytes(0xaa, 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
            ),
        ]
        for each in cases {
            let code = Signature.authenticationCode(of: each.message, key: each.key)
            #expect(hexadecimal(code) == each.code)
            #expect(Signature.isValid(Data(code), of: Data(each.message), key: Data(each.key)))
            #expect(!Signature.isValid(Data(code.dropLast()), of: Data(each.message), key: Data(each.key)))
        }
    }
}
