/** The credentials of a client, by security scheme. None is in a property that a log shows. */

import { ConfigurationError } from "./errors.js";
import type { Operation } from "./resource.js";
import { SECURITY, USUAL_SECURITY } from "./spec.js";
import { own } from "./text.js";

/** The prefix of environment variables. */
const PREFIX = "BEATAPI_";

/** Scheme → its text, or user name and password. */
export type CredentialValues = Readonly<Record<string, string | readonly [string, string]>>;

/** A variable of the process, where there is one. */
export function environment(name: string): string | undefined {
  const process: unknown = Reflect.get(globalThis, "process");
  const variables: unknown = process && Reflect.get(Object(process), "env");
  const value: unknown = variables && Reflect.get(Object(variables), name);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function checkedKey(key: string): string {
  if (!key) throw new ConfigurationError("there is no API key: pass apiKey, or set BEATAPI_API_KEY");
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new ConfigurationError(
      "the API key holds a space, a line break or a character outside of ASCII; copy it again from the dashboard",
    );
  }
  return key;
}

/** The credentials of one client. */
export class Credentials {
  readonly #held = new Map<string, string>();

  /** @throws ConfigurationError - one is missing or cannot be sent, or no scheme has its name. */
  constructor(apiKey: string | undefined, given: CredentialValues) {
    for (const name of Object.keys(given)) {
      if (!Object.hasOwn(SECURITY, name)) throw new ConfigurationError(`credentials holds ${name}: there is no such scheme`);
    }
    const schemes = Object.entries(SECURITY);
    const first = schemes.find(([, [kind]]) => kind !== "basic" && kind !== "mtls")?.[0];
    for (const [id, [kind, , , variable]] of schemes) {
      const key = id === first ? apiKey || environment(`${PREFIX}API_KEY`) : undefined;
      const value = own(given, id) ?? (key || environment(PREFIX + variable));
      if (typeof value === "object") this.#held.set(id, value.join(":"));
      else if (value) this.#held.set(id, kind === "basic" ? value : checkedKey(value));
    }
    // With one key for all, a client without it is of no use.
    if (schemes.length === 1 && schemes[0]?.[1][0] === "bearer" && !this.#held.size) checkedKey("");
  }

  /** All of them as one text, to tell clients apart. */
  identity(): string {
    return JSON.stringify([...this.#held]);
  }

  /** A text without any of them. One that could be a word is no real one, and hides no words. */
  redact(text: string): string {
    const secrets = [...this.#held.values()].filter((secret) => !/^[A-Za-z]{1,15}$/.test(secret));
    return secrets.reduce((plain, secret) => plain.replaceAll(secret, "***"), text);
  }

  /**
   * Put the credentials of an operation into its header fields.
   *
   * @returns The credentials of the query, without a question mark.
   * @throws ConfigurationError - none of the alternatives is there as a whole.
   */
  authorize(operation: Operation, headers: Headers): string {
    const { security = USUAL_SECURITY } = operation;
    const has = (id: string): boolean => SECURITY[id]?.[0] === "mtls" || this.#held.has(id);
    const chosen = security.find((ids) => ids.length && ids.every(has)) ?? security.find((ids) => !ids.length);
    if (chosen) return chosen.map((id) => this.#put(id, headers)).filter(Boolean).join("&");
    if (!security.length) return "";
    const missing = (security[0] ?? []).filter((id) => !has(id));
    const told = missing.map((id) => `${id} (or ${PREFIX}${SECURITY[id]?.[3] ?? ""})`).join(", ");
    throw new ConfigurationError(`${operation.id} needs credentials: ${told}`);
  }

  #put(id: string, headers: Headers): string {
    const [kind, place, wire] = SECURITY[id] ?? ["mtls", "", ""];
    const secret = this.#held.get(id) ?? "";
    if (kind === "mtls") return "";
    if (kind === "basic") headers.set("Authorization", `Basic ${base64(secret)}`);
    else if (kind !== "key") headers.set("Authorization", `Bearer ${secret}`);
    else if (place === "header") headers.set(wire, secret);
    else if (place === "query") return `${encodeURIComponent(wire)}=${encodeURIComponent(secret)}`;
    else headers.set("Cookie", [headers.get("Cookie"), `${wire}=${secret}`].filter(Boolean).join("; "));
    return "";
  }
}

/** RFC 7617: UTF-8, then Base64. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
