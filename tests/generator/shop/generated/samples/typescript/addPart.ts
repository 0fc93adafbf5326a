import { Shop } from "shop";
import { fileFromPath } from "shop/node";

const client = new Shop();
const result = await client.orders.parts.add("order_1", {
  file: await fileFromPath("handle.pdf"),
  purpose: "input",
});
console.log(result);
