from shop import Shop

with Shop() as client:
    result = client.orders.list()
    print(result)
