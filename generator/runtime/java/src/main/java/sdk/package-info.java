/**
 * A client, generated from an OpenAPI document.
 *
 * <p>Start with {@link sdk.Sdk}. Every exception is below {@link sdk.SdkException}.
 */
package sdk;
