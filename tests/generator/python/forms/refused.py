"""Calls of the wrong form: type checkers refuse each line with a mark, and no other."""

from __future__ import annotations

from forms_client import AsyncFormsClient, FormsClient
from forms_client.types import CreateImageParams, CreateImageParamsFine, Open


def use(client: FormsClient, model: str) -> None:
    """Arguments of another form, missing ones, and values that nobody marked as open."""
    client.images.create(model="quick-1", prompt="a", size="A4")  # refused
    client.images.create(model="fine", prompt="a", size="A4", seed=1)  # refused
    client.images.create(model="fine", prompt="a")  # refused
    client.images.create(model="fine", prompt="a", size="A5")  # refused
    client.images.create(model="quick", prompt="a")  # refused
    client.images.create(model=model, prompt="a")  # refused
    client.images.create(prompt="a")  # refused
    client.images.create(model=Open("2027"))  # refused
    client.images.create(model=Open("2027"), prompt="a", colour="red")  # refused
    fine: CreateImageParamsFine = {"model": "fine", "prompt": "a"}  # refused
    other: CreateImageParams = {"model": "2027", "prompt": "a"}  # refused
    client.with_raw_response(client.images.create, model="quick-1", prompt=1)  # refused
    client.pets.update("id", name="a", kind="cat", tricks=["sit"])  # refused
    client.pets.update("id", name="a", tricks=["sit"])  # refused
    client.pets.update("id", kind="dog")  # refused
    client.versions.create(version=1, second="a")  # refused
    client.versions.create(version=3, first="a")  # refused
    client.switches.set_switch(on=True)  # refused
    client.switches.set_switch(on=True, reason="late")  # refused
    client.switches.set_switch(on=False, level=3)  # refused
    client.files.upload(b"a", kind="song", width=3)  # refused
    client.answers.create(model="small", messages=["a"])  # refused
    client.answers.create(model="small", messages=["a"], stream=True)  # refused
    client.answers.create_stream(model="large", prompt="a")  # refused
    client.notes.create(kind="timer", text=1)  # refused
    print(fine, other)


async def use_async(client: AsyncFormsClient) -> None:
    """Call the same asynchronously."""
    await client.images.create(model="quick-1", prompt="a", size="A4")  # refused
    await client.images.create(model="fine", prompt="a")  # refused
    await client.images.create(model="quick", prompt="a")  # refused
    await client.pets.update("id", name="a", tricks=["sit"])  # refused
    await client.switches.set_switch(on=False, level=3)  # refused
    await client.answers.create(model="small", messages=["a"], stream=True)  # refused
