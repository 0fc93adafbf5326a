// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "sdk",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .library(name: "sdk", targets: ["sdk"])
    ],
    targets: [
        .target(name: "sdk")
    ]
)
