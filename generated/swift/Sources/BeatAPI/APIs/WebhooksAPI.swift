import Foundation

/// Endpoints that are told when a task ends.
public struct WebhooksResource: Sendable {
    let engine: Engine

    /// Create a webhook endpoint.
    ///
    /// Registers a URL that is told when a task ends. This answer is the only one that holds the
    /// whole secret: store it now; later only the account's owner sees it, in the dashboard.
    ///
    /// - Parameter params: What to send.
    /// - Returns: A URL that is told when tasks end.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    public func create(
        _ params: CreateWebhookEndpointParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> WebhookEndpoint {
        let operation = Operation(
            id: "createWebhookEndpoint",
            method: "POST",
            path: "/v1/webhooks",
            envelope: "data",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "UNDECLARED"),
            lookup: "webhooks.list()"
        )
        var arguments = Arguments()
        arguments.body = .json(params.json)
        return try await engine.call(operation, arguments, options)
    }

    /// Delete a webhook endpoint.
    ///
    /// Removes a webhook endpoint for good.
    ///
    /// - Parameter id: Id of the webhook endpoint.
    /// - Returns: The deleted webhook endpoint.
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.notFound`, 404. There is no such object in this account.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    public func delete(
        _ id: String,
        options: RequestOptions = RequestOptions()
    ) async throws -> DeletedWebhookEndpoint {
        let operation = Operation(
            id: "deleteWebhookEndpoint",
            method: "DELETE",
            path: "/v1/webhooks/{id}",
            envelope: "data",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "UNDECLARED")
        )
        var arguments = Arguments()
        arguments.path["id"] = id
        return try await engine.call(operation, arguments, options)
    }

    /// Get a webhook endpoint.
    ///
    /// Answers one webhook endpoint, its secret masked.
    ///
    /// - Parameter id: Id of the webhook endpoint.
    /// - Returns: A URL that is told when tasks end.
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.notFound`, 404. There is no such object in this account.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    public func retrieve(
        _ id: String,
        options: RequestOptions = RequestOptions()
    ) async throws -> WebhookEndpoint {
        let operation = Operation(
            id: "getWebhookEndpoint",
            method: "GET",
            path: "/v1/webhooks/{id}",
            envelope: "data",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "UNDECLARED")
        )
        var arguments = Arguments()
        arguments.path["id"] = id
        return try await engine.call(operation, arguments, options)
    }

    /// List the webhook endpoints.
    ///
    /// Lists all webhook endpoints of the account, their secrets masked.
    ///
    /// - Returns: All webhook endpoints of the account.
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    public func list(
        options: RequestOptions = RequestOptions()
    ) async throws -> WebhookEndpointList {
        let operation = Operation(
            id: "listWebhookEndpoints",
            method: "GET",
            path: "/v1/webhooks",
            envelope: "data",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "UNDECLARED")
        )
        let arguments = Arguments()
        return try await engine.call(operation, arguments, options)
    }

    /// Update a webhook endpoint.
    ///
    /// Changes the fields that are given and leaves the others as they are. The answer's secret is
    /// masked.
    ///
    /// - Parameter id: Id of the webhook endpoint.
    /// - Parameter params: What to send.
    /// - Returns: A URL that is told when tasks end.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.notFound`, 404. There is no such object in this account.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    public func update(
        _ id: String,
        _ params: UpdateWebhookEndpointParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> WebhookEndpoint {
        let operation = Operation(
            id: "updateWebhookEndpoint",
            method: "PATCH",
            path: "/v1/webhooks/{id}",
            envelope: "data",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "UNDECLARED")
        )
        var arguments = Arguments()
        arguments.path["id"] = id
        arguments.body = .json(params.json)
        return try await engine.call(operation, arguments, options)
    }

}
