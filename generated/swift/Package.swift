// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "BeatAPI",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .library(name: "BeatAPI", targets: ["BeatAPI"])
    ],
    dependencies: [
        // HMAC where there is no CryptoKit.
        .package(url: "https://github.com/apple/swift-crypto.git", from: "3.12.0")
    ],
    targets: [
        .target(
            name: "BeatAPI",
            dependencies: [
                .product(name: "Crypto", package: "swift-crypto", condition: .when(platforms: [.linux, .windows]))
            ]
        ),
        .testTarget(name: "BeatAPITests", dependencies: ["BeatAPI"]),
    ]
)
