from shop import Shop

with Shop() as client:
    result = client.orders.create(items=["pen"], speed="fast")
    print(result)
