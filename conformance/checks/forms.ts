// A body of several forms: what is marked must be refused.
import { open, type SendGiftParams, type Shop } from "./index.js";

export async function use(client: Shop): Promise<void> {
  await client.gifts.send({ kind: "card", to: "Ada", text: "Hi" });
  await client.gifts.send({ kind: "letter", to: "Ada", text: "Hi", size: "large" });
  await client.gifts.send({ kind: "flowers", to: "Ada", stems: 3 });
  // A value that only a newer server knows, with fields of any form.
  await client.gifts.send({ kind: open("balloon"), to: "Ada", stems: 3 });
  const either: SendGiftParams = Math.random() < 0.5 ? { kind: "voucher", to: "Ada", worth: 5 } : { kind: "flowers", to: "Ada", stems: 1 };
  await client.gifts.send(either);
  if (either.kind === "flowers") void either.stems.toFixed();
  // @ts-expect-error: a field is missing
  await client.gifts.send({ kind: "card", to: "Ada" });
  // @ts-expect-error: a field of another form
  await client.gifts.send({ kind: "card", to: "Ada", text: "Hi", stems: 3 });
  // @ts-expect-error: a value of another form's field
  await client.gifts.send({ kind: "flowers", to: "Ada", stems: 3, size: "small" });
  // @ts-expect-error: no such kind
  await client.gifts.send({ kind: "balloon", to: "Ada", stems: 3 });
  // @ts-expect-error: no kind
  await client.gifts.send({ to: "Ada", stems: 3 });
}
