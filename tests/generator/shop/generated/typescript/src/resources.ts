// The resources of the client. Generated from spec 2026-01-01, do not edit.

import type { Engine } from "./engine.js";
import type * as models from "./models.js";
import { type CallOptions, type Operation, Resource, JSON_BODY, segment } from "./resource.js";

const ADD_PART_OPERATION = {
  id: "addPart",
  method: "POST",
  path: "/v1/orders/{id}/parts",
  envelope: "data",
  body: {"kind": "multipart", "files": ["file"]},
} as const satisfies Operation;
const LIST_ORDERS_OPERATION = {
  id: "listOrders",
  method: "GET",
  path: "/v1/orders",
  envelope: "data",
  security: [],
  parameters: {"period": ["query", "form*", "period"]},
} as const satisfies Operation;
const CREATE_ORDER_OPERATION = {
  id: "createOrder",
  method: "POST",
  path: "/v1/orders",
  envelope: "data",
  idempotency: "optional",
  body: JSON_BODY,
} as const satisfies Operation;
const GET_ORDER_OPERATION = {
  id: "getOrder",
  method: "GET",
  path: "/v1/orders/{id}",
  envelope: "data",
} as const satisfies Operation;
const SEND_GIFT_OPERATION = {
  id: "sendGift",
  method: "POST",
  path: "/v1/gifts",
  envelope: "data",
  body: JSON_BODY,
} as const satisfies Operation;

/**
 * `client.orders.parts`.
 */
export class OrdersPartsResource extends Resource {
  /**
   * Add a part.
   * @param id - Id of the order.
   * @param options - For this call only.
   */
  async add(id: string, body: models.AddPartParams, options: CallOptions = {}): Promise<models.Order> {
    return this._call<models.Order>(ADD_PART_OPERATION, { options, path: { id: segment("id", id) }, body });
  }
}

/**
 * Buy `things`.
 */
export class OrdersResource extends Resource {
  readonly parts: OrdersPartsResource = new OrdersPartsResource(this.engine);

  /**
   * List orders.
   * @param options - For this call only.
   */
  async list(parameters: models.ListOrdersParameters = {}, options: CallOptions = {}): Promise<models.OrderList> {
    return this._call<models.OrderList>(LIST_ORDERS_OPERATION, { options, parameters });
  }

  /**
   * Create an order.
   *
   * Buys things.
   *
   * Quotes """ and \N backslashes must not break the code.
   * @param options - For this call only.
   */
  async create(body: models.CreateOrderParams, options: CallOptions = {}): Promise<models.Order> {
    return this._call<models.Order>(CREATE_ORDER_OPERATION, { options, body });
  }

  /**
   * Get an order.
   * @param id - Id of the order.
   * @param options - For this call only.
   */
  async retrieve(id: string, options: CallOptions = {}): Promise<models.Order> {
    return this._call<models.Order>(GET_ORDER_OPERATION, { options, path: { id: segment("id", id) } });
  }
}

/**
 * Send things.
 */
export class GiftsResource extends Resource {
  /**
   * Send a gift.
   *
   * Sends something to somebody.
   *
   * With `kind` `"card"` or `"letter"`: `to` (required), `text` (required), `size`. Words on
   * paper.
   *
   * With `kind` `"flowers"`: `to` (required), `stems` (required), `size`.
   *
   * With `kind` `"voucher"`: `to` (required), `worth` (required), `text`, `codes`.
   * @param options - For this call only.
   */
  async send(body: models.SendGiftParams, options: CallOptions = {}): Promise<models.Gift> {
    return this._call<models.Gift>(SEND_GIFT_OPERATION, { options, body });
  }
}

/** All resources, on one engine. */
export class Resources {
  /** @internal */
  protected readonly engine: Engine;
  readonly orders: OrdersResource;
  readonly gifts: GiftsResource;

  protected constructor(engine: Engine) {
    this.engine = engine;
    engine.resources = this;
    this.orders = new OrdersResource(engine);
    this.gifts = new GiftsResource(engine);
  }
}
