from shop import Shop

with Shop() as client:
    result = client.orders.retrieve("order_1")
    print(result)
