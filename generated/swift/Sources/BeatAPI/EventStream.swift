import Foundation

/// The items that a server sends piece by piece, in their order, as they come.
///
/// ```swift
/// for try await item in stream { … }
/// ```
///
/// The request ends with the loop, when the surrounding task is cancelled, and when the last
/// reference to the stream is gone. Read it once, in one loop. If the connection breaks, the loop
/// throws `BeatAPIError.streamInterrupted` after all items that came; nothing is requested again.
public struct EventStream<Item: Sendable>: AsyncSequence, Sendable {
    public typealias Element = Item

    private let items: AsyncThrowingStream<Item, any Error>
    private let work: Task<Void, Never>

    init(_ items: AsyncThrowingStream<Item, any Error>, _ work: Task<Void, Never>) {
        self.items = items
        self.work = work
    }

    /// Reads the items; the request ends with it.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var items: AsyncThrowingStream<Item, any Error>.Iterator
        fileprivate let ending: Ending

        public mutating func next() async throws -> Item? { try await items.next() }
    }

    /// Ends a request when the last reference to it is gone.
    fileprivate final class Ending: Sendable {
        private let work: Task<Void, Never>

        init(_ work: Task<Void, Never>) {
            self.work = work
        }

        deinit {
            work.cancel()
        }
    }

    public func makeAsyncIterator() -> Iterator {
        Iterator(items: items.makeAsyncIterator(), ending: Ending(work))
    }
}

/// The members beside `error` in an event that is an error, and not a failed object.
private let errorMembers: Set = [
    "code", "error", "event_id", "message", "object", "request_id", "status", "timestamp", "type",
]

/// Turns the pieces of an answer into items. Its methods are called one after the other.
struct StreamReader<Item: Sendable>: Sendable {
    private let name: String
    private let end: String?
    private let last: [String: [String]]
    private let convert: @Sendable (ServerSentEvent) -> Item?
    private let finished = Locked(false)
    private let lastSeen = Locked(false)
    private let framing: Locked<any Framing>
    private let count = Locked(0)

    /// - Parameter read: An item of an event; `nil` if it is of another type.
    init(_ operation: Operation, read: @escaping @Sendable (ServerSentEvent) -> Item?) {
        name = operation.name
        end = operation.end
        last = operation.last
        convert = read
        framing = Locked(
            operation.form == .events ? EventFraming() : LineFraming(media: operation.accept.lowercased()))
    }

    /// True if the last item has arrived: only the end of the connection is missing.
    var hasLast: Bool { lastSeen.with { $0 } }

    /// Gives the items that a piece completes; true if the stream has ended.
    func read(_ piece: Data, isLast: Bool = false, give: (Item) -> Void) throws -> Bool {
        do {
            var events = try framing.with { try $0.feed(piece) }
            if isLast { events += framing.with { $0.end() } }
            for event in events where !finished.with({ $0 }) {
                if let end, event.data == end {
                    finished.with { $0 = true }
                } else {
                    give(try item(event))
                    count.with { $0 += 1 }
                }
            }
        } catch is EventTooLargeError {
            throw BeatAPIError.invalidResponse("\(name): an event of the stream is larger than 16 MiB", status: 200)
        }
        return finished.with { $0 }
    }

    /// Gives the last items, when the connection has ended.
    ///
    /// - Throws: The end is not the one of the contract.
    func rest(give: (Item) -> Void) throws {
        if try !read(Data(), isLast: true, give: give), !hasLast, let missing {
            throw BeatAPIError.connection("\(name): the stream ended without \(missing)", sent: true)
        }
    }

    /// The words of an error for a stream without its end; `nil` if it needs none.
    private var missing: String? {
        guard !last.isEmpty else { return end }
        let members = last.sorted { $0.key < $1.key }.map { member, values in
            values.isEmpty ? member : "\(member) \(values.joined(separator: "/"))"
        }
        return "its last event (\(members.joined(separator: " or ")))"
    }

    /// True if a member has one of some values, or any; an element of a list is enough.
    private static func has(_ value: JSONValue?, _ path: ArraySlice<Substring>, _ values: [String]) -> Bool {
        if let list = value?.arrayValue { return list.contains { has($0, path, values) } }
        if let name = path.first {
            return has(value?.objectValue?[String(name)], path.dropFirst(), values)
        }
        guard let value, value != .null else { return false }
        return values.isEmpty || values.contains { value == .string($0) }
    }

    private func item(_ event: ServerSentEvent) throws -> Item {
        if let error = failure(event) { throw error }
        if last.contains(where: { Self.has(event.json, $0.key.split(separator: ".")[...], $0.value) }) {
            lastSeen.with { $0 = true }
        }
        guard let item = convert(event) else {
            let text = "\(name): an event of the stream is not what the contract says"
            throw BeatAPIError.invalidResponse(text, status: 200)
        }
        return item
    }

    /// The error that the server reports in place of an item.
    private func failure(_ event: ServerSentEvent) -> BeatAPIError? {
        let whole = event.json?.objectValue ?? [:]
        let error = whole["error"]?.objectValue ?? (whole["error"]?.stringValue).map { ["message": .string($0)] }
        let isStated = error != nil && ![.string(""), .object([:])].contains(whole["error"] ?? .null)
        guard event.event == "error" || (isStated && errorMembers.isSuperset(of: whole.keys)) else { return nil }
        let told = error ?? whole
        let received = count.with { $0 }
        let message = Text.tidy(told["message"]?.stringValue ?? event.data, nil)
        let text = "\(name): the server reports in its stream, after \(received) items: \(message)"
        return .streamFailed(
            text, code: told["code"]?.stringValue ?? told["type"]?.stringValue, received: received)
    }

    /// Makes sure that an answer is a stream.
    func check(_ head: Head, _ operation: Operation) throws {
        let media = head.media
        let fits =
            operation.form == .lines
            ? !media.hasSuffix("/json") && !media.hasPrefix("text/html")
            : media.isEmpty || operation.accept.lowercased().contains(media)
        guard fits || head.status == 204 else {
            throw BeatAPIError.invalidResponse(
                "\(name): the answer is no stream but \(media); the request was accepted", status: head.status)
        }
    }

    /// The error for a stream that broke after some items; `nil` if the last one was among them.
    func interrupted(_ error: any Error) -> (any Error)? {
        guard let fault = error as? BeatAPIError, fault.isTransfer else { return error }
        guard !hasLast else { return nil }
        let sofar = count.with { $0 }
        let text = fault.localizedDescription
        return BeatAPIError.streamInterrupted("\(text); \(sofar) items came before", received: sofar)
    }
}

extension Engine {
    private struct EndOfStream: Error {}

    /// Makes a call that answers piece by piece; returns with the first item, or the end.
    ///
    /// Only until then may it be sent again.
    func stream<Item: JSONReadable & Sendable>(
        _ operation: Operation, _ arguments: Arguments, _ options: RequestOptions
    ) async throws -> EventStream<Item> {
        try await stream(operation, arguments, options) { event in
            // Text that is not JSON stays a text.
            Item(jsonValue: event.json ?? .string(event.data))
        }
    }

    /// The same, for events of which the contract says nothing.
    func events(
        _ operation: Operation, _ arguments: Arguments, _ options: RequestOptions
    ) async throws -> EventStream<ServerSentEvent> {
        try await stream(operation, arguments, options) { $0 }
    }

    private func stream<Item: Sendable>(
        _ operation: Operation, _ arguments: Arguments, _ options: RequestOptions,
        read: @escaping @Sendable (ServerSentEvent) -> Item?
    ) async throws -> EventStream<Item> {
        try await answer(operation, arguments, options) { request, _ in
            let (items, continuation) = AsyncThrowingStream<Item, any Error>.makeStream()
            let first = First()
            let work = Task {
                await self.run(request, operation, first, continuation, read: read)
            }
            continuation.onTermination = { _ in work.cancel() }
            do {
                try await first.wait()
            } catch {
                work.cancel()
                throw error
            }
            return EventStream(items, work)
        }
    }

    private func run<Item: Sendable>(
        _ request: Request, _ operation: Operation, _ first: First,
        _ continuation: AsyncThrowingStream<Item, any Error>.Continuation,
        read: @escaping @Sendable (ServerSentEvent) -> Item?
    ) async {
        let reader = StreamReader<Item>(operation, read: read)
        let refusal = Gathering(limit: Engine.maxErrorBytes)
        let give: @Sendable (Item) -> Void = {
            continuation.yield($0)
            first.succeed()
        }
        do {
            let head = try await transport.exchange(request, seconds: nil) { head, piece in
                guard head.isSuccess else { return refusal.cut(piece) }
                try reader.check(head, operation)
                let isEnd = try reader.read(piece, give: give)
                if isEnd {
                    first.succeed()
                    throw EndOfStream()
                }
            }
            guard head.isSuccess else {
                throw BeatAPIError(error(operation, Reply(head: head, body: refusal.data)))
            }
            try reader.rest(give: give)
            first.succeed()
            continuation.finish()
        } catch is EndOfStream {
            continuation.finish()
        } catch {
            // Before the first item it is an error of the call, afterwards one of the stream.
            let isEarly = first.resolve(.failure(error))
            continuation.finish(throwing: isEarly ? error : reader.interrupted(error))
        }
    }
}

/// The end of the wait for a stream's first item.
private final class First: Sendable {
    private struct State {
        var result: Result<Void, any Error>?
        var waiter: CheckedContinuation<Void, any Error>?
    }

    private let state = Locked(State())

    /// Ends the wait without an error.
    func succeed() {
        resolve(Result {})
    }

    /// Ends the wait; false if it had ended.
    @discardableResult
    func resolve(_ result: Result<Void, any Error>) -> Bool {
        let (isFirst, waiter) = state.with { state in
            guard state.result == nil else { return (false, nil as CheckedContinuation<Void, any Error>?) }
            state.result = result
            return (true, state.waiter)
        }
        waiter?.resume(with: result)
        return isFirst
    }

    func wait() async throws {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let result = state.with { state in
                    if state.result == nil { state.waiter = continuation }
                    return state.result
                }
                if let result { continuation.resume(with: result) }
            }
        } onCancel: {
            resolve(.failure(CancellationError()))
        }
    }
}
