"""The base of every resource: it makes calls with a client's engine."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from .._base.lock import guard_first_use
from .._base.types import UNSET, Unset
from .._calls.operation import Arguments, Operation
from .._calls.options import add_hints
from .._calls.request import check_lists
from .._calls.values import is_array

if TYPE_CHECKING:
    from .._calls.options import RequestOptions
    from .._streams.stream import AsyncStream, Stream
    from .engine import AsyncEngine, SyncEngine

T = TypeVar("T")


class SyncResource:
    """A group of operations of a blocking client.

    Args:
        client: The engine of the client, which makes the calls.
    """

    def __init__(self, client: SyncEngine) -> None:
        self._client = client

    def __init_subclass__(cls) -> None:
        """Add hints to the methods' errors, and guard the first use of children."""
        guard_first_use(cls)
        super().__init_subclass__()
        add_hints(cls)

    def _call(
        self,
        operation: Operation[T],
        *,
        options: RequestOptions,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, Any] | None = None,
        body: Mapping[str, Any] | None = None,
        multipart: Mapping[str, Any] | None = None,
        cookies: Mapping[str, Any] | None = None,
        form: Mapping[str, Any] | None = None,
        whole: Any = UNSET,
        content: Any = UNSET,
        extra: Mapping[str, Any] | Unset | None = None,
    ) -> T:
        check_lists(operation, body or {})
        if operation.uploads and _has_files(operation.uploads, body or {}):
            body = self._uploaded(operation, body or {})
        arguments = Arguments(
            path=path,
            query=query,
            headers=headers,
            body=body,
            multipart=multipart,
            cookies=cookies,
            form=form,
            whole=whole,
            content=content,
            extra=extra,
        )
        return self._client.call(operation, arguments, options)

    def _uploaded(self, operation: Operation[T], body: Mapping[str, Any]) -> Mapping[str, Any]:
        """Upload the files of a call, and return its body with their URLs."""
        from .._calls.raw import uncaptured
        from .._uploads.inputs import Inputs

        inputs, upload = Inputs(operation.uploads, body), _uploader(operation, self._client)
        inputs.check()
        with uncaptured():
            for file in inputs.pending:
                file.url = upload(file.value).url
        return inputs.body()

    def _stream(
        self,
        operation: Operation[T],
        *,
        options: RequestOptions,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, Any] | None = None,
        body: Mapping[str, Any] | None = None,
        multipart: Mapping[str, Any] | None = None,
        cookies: Mapping[str, Any] | None = None,
        form: Mapping[str, Any] | None = None,
        whole: Any = UNSET,
        content: Any = UNSET,
        extra: Mapping[str, Any] | Unset | None = None,
    ) -> Stream[T]:
        arguments = Arguments(
            path=path,
            query=query,
            headers=headers,
            body=body,
            multipart=multipart,
            cookies=cookies,
            form=form,
            whole=whole,
            content=content,
            extra=extra,
            streams=True,
        )
        return self._client.stream(operation, arguments, options)


class AsyncResource:
    """A group of operations of an asynchronous client.

    Args:
        client: The engine of the client, which makes the calls.
    """

    def __init__(self, client: AsyncEngine) -> None:
        self._client = client

    def __init_subclass__(cls) -> None:
        """Add hints to the methods' errors, and guard the first use of children."""
        guard_first_use(cls)
        super().__init_subclass__()
        add_hints(cls)

    async def _call(
        self,
        operation: Operation[T],
        *,
        options: RequestOptions,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, Any] | None = None,
        body: Mapping[str, Any] | None = None,
        multipart: Mapping[str, Any] | None = None,
        cookies: Mapping[str, Any] | None = None,
        form: Mapping[str, Any] | None = None,
        whole: Any = UNSET,
        content: Any = UNSET,
        extra: Mapping[str, Any] | Unset | None = None,
    ) -> T:
        check_lists(operation, body or {})
        if operation.uploads and _has_files(operation.uploads, body or {}):
            body = await self._uploaded(operation, body or {})
        arguments = Arguments(
            path=path,
            query=query,
            headers=headers,
            body=body,
            multipart=multipart,
            cookies=cookies,
            form=form,
            whole=whole,
            content=content,
            extra=extra,
        )
        return await self._client.call(operation, arguments, options)

    async def _uploaded(
        self, operation: Operation[T], body: Mapping[str, Any]
    ) -> Mapping[str, Any]:
        """Async version of ``SyncResource._uploaded``."""
        from .._base.aio import in_thread
        from .._calls.raw import uncaptured
        from .._uploads.inputs import Inputs

        inputs = Inputs(operation.uploads, body)
        upload = _uploader(operation, self._client, "Async")
        await in_thread(inputs.check)
        with uncaptured():
            for file in inputs.pending:
                file.url = (await upload(file.value)).url
        return inputs.body()

    async def _stream(
        self,
        operation: Operation[T],
        *,
        options: RequestOptions,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, Any] | None = None,
        body: Mapping[str, Any] | None = None,
        multipart: Mapping[str, Any] | None = None,
        cookies: Mapping[str, Any] | None = None,
        form: Mapping[str, Any] | None = None,
        whole: Any = UNSET,
        content: Any = UNSET,
        extra: Mapping[str, Any] | Unset | None = None,
    ) -> AsyncStream[T]:
        arguments = Arguments(
            path=path,
            query=query,
            headers=headers,
            body=body,
            multipart=multipart,
            cookies=cookies,
            form=form,
            whole=whole,
            content=content,
            extra=extra,
            streams=True,
        )
        return await self._client.stream(operation, arguments, options)


def _has_files(fields: Mapping[str, bool], body: Mapping[str, Any]) -> bool:
    """Return true if a value may be a file; a call with only URLs need not load the uploads."""
    for name, several in fields.items():
        value: object = body.get(name)
        values = value if several and is_array(value) else [value]
        if value and not all(isinstance(each, str) and "://" in each for each in values):
            return True
    return False


def sibling(client: object, module: str, kind: str) -> Any:
    """Return another resource of the same client.

    Its module is loaded by name, as it builds on this one.

    Args:
        client: The engine of the client.
        module: The resource's module.
        kind: The resource's class.
    """
    resources = import_module(f"..resources.{module}", __package__)
    return getattr(resources, kind)(client)


def _uploader(operation: Operation[Any], client: object, prefix: str = "") -> Any:
    """Return the method that uploads a file for an operation's fields."""
    module, kind, method = operation.uploader
    return getattr(sibling(client, module, f"{prefix}{kind}"), method)
