// Generated from spec 2026-01-01, do not edit.

import type { Open } from "./open.js";

/**
 * How far the order is.
 */
export type Status = "queued" | "done" | (string & {});

export interface OrderList {
  /**
   * Always `"list"`.
   */
  object: "list";
  data: Array<Order>;
}

export interface Order {
  id: string;
  /**
   * Always `"order"`.
   */
  object?: "order";
  /**
   * How far the order is.
   */
  status: Status;
  /**
   * A keyword of Python.
   */
  from?: string;
  /**
   * Secret: keep it out of logs.
   */
  secret: string;
  output: OrderOutput | null;
  at?: string;
  error?: string | null;
  anything?: unknown;
  by_shelf?: { [key: string]: OrderByShelfValue };
}

export interface Event {
  event?: "order.done" | (string & {});
  data?: Order;
}

/**
 * What was sent.
 *
 * As `Parcel`: `id` (required), `state` (required), `boxes` (required). It comes by post.
 *
 * As `Download`: `id` (required), `state`, `url` (required), `proof`. It comes by wire.
 */
export interface Gift {
  id: string | number;
  /**
   * As `Parcel`: One of `"packed"`, `"sent"`. As `Download`: One of `"ready"`, `"sent"`. Required
   * as `Parcel`.
   */
  state?: "packed" | "sent" | "ready" | (string & {});
  /**
   * Only as `Parcel`, where it is required.
   */
  boxes?: Array<GiftBoxesItem>;
  /**
   * Only as `Download`, where it is required.
   */
  url?: string;
  /**
   * What shows that it came. Only as `Download`.
   */
  proof?: GiftProof | null;
}

export interface OrderOutput {
  media?: Array<OrderOutputMediaItem>;
}

export interface OrderByShelfValue {
  count?: number;
}

/**
 * With `shape` `"round"`: `radius` (required).
 *
 * With `shape` `"square"`: `side` (required), `lid`.
 */
export interface GiftBoxesItem {
  shape: "round" | "square" | (string & {});
  /**
   * Only with `shape` `"round"`, where it is required.
   */
  radius?: number;
  /**
   * Only with `shape` `"square"`, where it is required.
   */
  side?: number;
  /**
   * Only with `shape` `"square"`.
   */
  lid?: boolean | null;
}

/**
 * What shows that it came.
 *
 * With `signature`: no other fields.
 *
 * With `photo`: `at` (required).
 */
export interface GiftProof {
  signature?: string;
  photo?: string;
  /**
   * Only with `photo`, where it is required.
   */
  at?: string;
}

export interface OrderOutputMediaItem {
  url?: string;
  kind?: "video" | "image" | (string & {});
}

export interface AddPartParams {
  file: Blob;
  purpose?: "input";
}

export interface CreateOrderParams {
  /**
   * What to buy. At least 1 item.
   */
  items: Array<string>;
  /**
   * The server's default is `"slow"`.
   */
  speed?: "slow" | "fast";
  /**
   * At most 20 characters.
   */
  note?: string;
  /**
   * At most 3 entries.
   */
  labels?: { [key: string]: string };
}

/**
 * Words on paper.
 */
export interface SendGiftCardParams {
  /**
   * What it is.
   */
  kind: "card" | "letter";
  /**
   * Who gets it. At most 20 characters.
   */
  to: string;
  /**
   * What it says.
   */
  text: string;
  /**
   * How big it is.
   */
  size?: "small" | "large";
}

export interface SendGiftFlowersParams {
  /**
   * Who gets it. At most 40 characters.
   */
  to: string;
  /**
   * What it is.
   */
  kind: "flowers";
  /**
   * How many flowers. 1 to 99.
   */
  stems: number;
  /**
   * How big it is.
   */
  size?: "large" | "huge";
}

export interface SendGiftVoucherParams {
  /**
   * What it is.
   */
  kind: "voucher";
  /**
   * Who gets it. At most 20 characters.
   */
  to: string;
  /**
   * What it buys. At least 5.
   */
  worth: number;
  /**
   * A line below.
   */
  text?: string;
  /**
   * At most 3 items.
   */
  codes?: Array<string>;
}

export interface SendGiftOtherParams {
  /**
   * What it is.
   */
  kind: Open;
  /**
   * Who gets it. With `kind` `"card"`, `"letter"` or `"voucher"`: At most 20 characters. With
   * `kind` `"flowers"`: At most 40 characters.
   */
  to: string;
  /**
   * With `kind` `"card"` or `"letter"`: What it says. With `kind` `"voucher"`: A line below. Not
   * with `kind` `"flowers"`. Required with `kind` `"card"` or `"letter"`.
   */
  text?: string;
  /**
   * How big it is. With `kind` `"card"` or `"letter"`: One of `"small"`, `"large"`. With `kind`
   * `"flowers"`: One of `"large"`, `"huge"`. Not with `kind` `"voucher"`.
   */
  size?: "small" | "large" | "huge";
  /**
   * How many flowers. Only with `kind` `"flowers"`, where it is required. 1 to 99.
   */
  stems?: number;
  /**
   * What it buys. Only with `kind` `"voucher"`, where it is required. At least 5.
   */
  worth?: number;
  /**
   * Only with `kind` `"voucher"`. At most 3 items.
   */
  codes?: Array<string>;
}

/**
 * One of several forms, which `kind` tells apart. For a `kind` that is none of theirs:
 * `open("…")`.
 */
export type SendGiftParams = SendGiftCardParams | SendGiftFlowersParams | SendGiftVoucherParams | SendGiftOtherParams;

export interface ListOrdersParameters {
  /**
   * How far back. The server's default is `"all"`.
   */
  period?: "day" | "all";
}
