import Shop

let client = try ShopClient.fromEnvironment()
let result = try await client.orders.list()
print(result)
