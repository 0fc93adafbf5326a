import Shop

let client = try ShopClient.fromEnvironment()
let result = try await client.gifts.send(SendGiftParams(
    kind: "card",
    to: "Ada",
    text: "Hello",
    size: "small"
))
print(result)
