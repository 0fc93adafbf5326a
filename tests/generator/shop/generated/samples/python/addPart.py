from shop import Shop

with Shop() as client:
    result = client.orders.parts.add("order_1", "handle.pdf", purpose="input")
    print(result)
