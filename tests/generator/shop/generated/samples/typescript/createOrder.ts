import { Shop } from "shop";

const client = new Shop();
const result = await client.orders.create({
  items: ["pen"],
  speed: "fast",
});
console.log(result);
