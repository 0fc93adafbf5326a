import { Shop } from "shop";

const client = new Shop();
const result = await client.orders.retrieve("order_1");
console.log(result);
