import Foundation
import Shop

let client = try ShopClient.fromEnvironment()
let result = try await client.orders.parts.add("order_1", AddPartParams(
    file: FileInput(URL(fileURLWithPath: "handle.pdf")),
    purpose: "input"
))
print(result)
