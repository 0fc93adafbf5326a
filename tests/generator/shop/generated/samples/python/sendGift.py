from shop import Shop

with Shop() as client:
    result = client.gifts.send(kind="card", to="Ada", text="Hello", size="small")
    print(result)
