import { Shop } from "shop";

const client = new Shop();
const result = await client.orders.list();
console.log(result);
