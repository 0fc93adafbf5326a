// The program of docs/own-api.md, in TypeScript's client; DESK is the package, URL the server.
import { pathToFileURL } from "node:url";

const { APIStatusError, OrderDesk } = await import(pathToFileURL(process.env.DESK).href);
const client = new OrderDesk({ baseUrl: process.env.URL, apiKey: "secret" });
const order = await client.orders.create({ item: "pen", count: 2 });
console.log(order.id, order.status);
for (const each of await client.orders.list({ status: ["open", "paid"] })) console.log(each.item);
const error = await client.orders.create({ item: "sold out" }).catch((error) => error);
if (!(error instanceof APIStatusError)) throw error;
console.log(error.status, error.serverMessage);
await client.orders.delete(order.id);
console.log((await client.receipts.get(order.id)).length, "bytes");
