// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "Conformance",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(path: "../../../generated/swift")
    ],
    targets: [
        .executableTarget(name: "Conformance", dependencies: [.product(name: "BeatAPI", package: "swift")]),
        .testTarget(name: "ConformanceTests", dependencies: [.product(name: "BeatAPI", package: "swift")]),
    ]
)
