import Shop

let client = try ShopClient.fromEnvironment()
let result = try await client.orders.retrieve("order_1")
print(result)
