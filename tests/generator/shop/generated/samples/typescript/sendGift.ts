import { Shop } from "shop";

const client = new Shop();
const result = await client.gifts.send({
  kind: "card",
  to: "Ada",
  text: "Hello",
  size: "small",
});
console.log(result);
