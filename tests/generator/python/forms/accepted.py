"""Calls of every form that type checkers accept."""

from __future__ import annotations

from forms_client import AsyncFormsClient, FormsClient
from forms_client.models import Task
from forms_client.types import CreateImageParams, CreateImageParamsFine, Open


def use(client: FormsClient, model: str) -> None:
    """Call every form, and values that no form has."""
    task: Task = client.images.create(model="quick-1", prompt="a")
    task = client.images.create(model="quick-1.1", prompt="a", seed=None, timeout=3)
    task = client.images.create(model="fine", prompt="a", size="A4", images=["b"], dry_run=True)
    task = client.images.create(model=Open(model), prompt="a")
    task = client.images.create(model=Open("2027"), prompt="a", seed=1, size="A3", images=["b"])
    fine: CreateImageParamsFine = {"model": "fine", "prompt": "a", "size": "A4"}
    task = client.images.create(**fine)
    other: CreateImageParams = {"model": Open("2027"), "prompt": "a", "seed": 1}
    task = client.images.create(**other, max_retries=0)
    task = client.with_raw_response(client.images.create, model="quick-1", prompt="a").value
    client.pets.update(task.id, name="a")
    client.pets.update(task.id, name="a", lives=9)
    client.pets.update(task.id, name="a", kind="cat", lives=9)
    client.pets.update(task.id, name="a", kind="dog", tricks=["sit"])
    client.pets.update(task.id, name="a", kind=Open("bird"), tricks=["sing"], lives=1)
    client.versions.create(version=1, first="a")
    client.versions.create(version=2, second="a")
    client.switches.set_switch(on=True, level=3)
    client.switches.set_switch(on=False)
    client.switches.set_switch(on=False, reason="late")
    client.files.upload(b"a", kind="picture", width=3)
    client.files.upload(b"a", kind="song", beats=60)
    client.files.upload(b"a", kind=Open("film"), beats=60, width=3)
    client.notes.create(kind="timer", seconds=3)
    client.notes.create(kind="idea", text="a")
    task = client.answers.create(model="small", prompt="a")
    task = client.answers.create(model="large", messages=["a"], stream=False)
    with client.answers.create(model="large", messages=["a"], stream=True) as stream:
        tasks: list[Task] = list(stream)
    with client.answers.create_stream(model="small", prompt="a") as stream:
        tasks += stream


async def use_async(client: AsyncFormsClient) -> None:
    """Call the same asynchronously."""
    task: Task = await client.images.create(model="quick-1", prompt="a", seed=1)
    task = await client.images.create(model="fine", prompt="a", size="A4")
    task = await client.images.create(model=Open("2027"), prompt="a", seed=1, size="A3")
    await client.pets.update(task.id, name="a", lives=9)
    await client.switches.set_switch(on=True, level=3)
    task = await client.answers.create(model="small", prompt="a")
    async with await client.answers.create(model="small", prompt="a", stream=True) as stream:
        tasks: list[Task] = [each async for each in stream]
    print(task, tasks)
