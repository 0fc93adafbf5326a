import Shop

let client = try ShopClient.fromEnvironment()
let result = try await client.orders.create(CreateOrderParams(
    items: ["pen"],
    speed: "fast"
))
print(result)
