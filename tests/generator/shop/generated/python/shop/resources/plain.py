"""``client.gifts``: generated from spec 2026-01-01, do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal, overload

from .._base.types import UNSET, Unset
from .._calls.operation import Operation
from .._engine.engine import AsyncResource, SyncResource
from ..models import Gift

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import RequestOptions
    from ..types import Open

_SEND_GIFT: Final = Operation(
    id="sendGift",
    method="POST",
    path="/v1/gifts",
    decode=Gift.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
    lists=("codes",),
)


class GiftsResource(SyncResource):
    """Send things."""

    @overload
    def send(
        self,
        *,
        kind: Literal["card", "letter"],
        to: str,
        text: str,
        size: Literal["small", "large"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Gift:
        """Send a gift.

        With ``kind="card"`` or ``kind="letter"``.

        Words on paper.

        Args:
            to: Who gets it. At most 20 characters.
            text: What it says.
            size: How big it is.
        """

    @overload
    def send(
        self,
        *,
        to: str,
        kind: Literal["flowers"],
        stems: int,
        size: Literal["large", "huge"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Gift:
        """Send a gift.

        With ``kind="flowers"``.

        Args:
            to: Who gets it. At most 40 characters.
            stems: How many flowers. 1 to 99.
            size: How big it is.
        """

    @overload
    def send(
        self,
        *,
        kind: Literal["voucher"],
        to: str,
        worth: float,
        text: str | Unset | None = UNSET,
        codes: Sequence[str] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Gift:
        """Send a gift.

        With ``kind="voucher"``.

        Args:
            to: Who gets it. At most 20 characters.
            worth: What it buys. At least 5.
            text: A line below.
            codes: At most 3 items.
        """

    @overload
    def send(
        self,
        *,
        kind: Open,
        to: str,
        text: str | Unset | None = UNSET,
        size: Literal["small", "large", "huge"] | Unset | None = UNSET,
        stems: int | Unset | None = UNSET,
        worth: float | Unset | None = UNSET,
        codes: Sequence[str] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Gift:
        """Send a gift.

        With ``kind=Open("…")``, a value that the contract does not name: arguments of any form.
        """

    def send(
        self,
        *,
        kind: Literal["card", "letter", "flowers", "voucher"] | Open,
        to: str,
        text: str | Unset | None = UNSET,
        size: Literal["small", "large", "huge"] | Unset | None = UNSET,
        stems: int | Unset | None = UNSET,
        worth: float | Unset | None = UNSET,
        codes: Sequence[str] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Gift:
        """Send a gift.

        Sends something to somebody.

        ``kind`` decides which arguments there are: each form has its own overload.

        Args:
            kind: What it is.
            size: How big it is. With ``kind`` ``"card"`` or ``"letter"``: One of ``"small"``,
                ``"large"``. With ``kind`` ``"flowers"``: One of ``"large"``, ``"huge"``. Not
                with ``kind`` ``"voucher"``.
            stems: How many flowers. Only with ``kind`` ``"flowers"``, where it is required. 1
                to 99.
            worth: What it buys. Only with ``kind`` ``"voucher"``, where it is required. At
                least 5.
            codes: Only with ``kind`` ``"voucher"``. At most 3 items.
            options: For this call only, see ``RequestOptions``.

        Example::

            client.gifts.send(kind="card", to="Ada", text="Hello", size="small")
        """
        return self._call(
            _SEND_GIFT,
            body={
                "kind": kind,
                "to": to,
                "text": text,
                "size": size,
                "stems": stems,
                "worth": worth,
                "codes": codes,
            },
            options=options,
        )


class AsyncGiftsResource(AsyncResource):
    """Send things."""

    @overload
    async def send(
        self,
        *,
        kind: Literal["card", "letter"],
        to: str,
        text: str,
        size: Literal["small", "large"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Gift:
        """Async version of ``GiftsResource.send``.

        With ``kind="card"`` or ``kind="letter"``.

        Words on paper.
        """

    @overload
    async def send(
        self,
        *,
        to: str,
        kind: Literal["flowers"],
        stems: int,
        size: Literal["large", "huge"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Gift:
        """Async version of ``GiftsResource.send``.

        With ``kind="flowers"``.
        """

    @overload
    async def send(
        self,
        *,
        kind: Literal["voucher"],
        to: str,
        worth: float,
        text: str | Unset | None = UNSET,
        codes: Sequence[str] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Gift:
        """Async version of ``GiftsResource.send``.

        With ``kind="voucher"``.
        """

    @overload
    async def send(
        self,
        *,
        kind: Open,
        to: str,
        text: str | Unset | None = UNSET,
        size: Literal["small", "large", "huge"] | Unset | None = UNSET,
        stems: int | Unset | None = UNSET,
        worth: float | Unset | None = UNSET,
        codes: Sequence[str] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Gift:
        """Async version of ``GiftsResource.send``.

        With ``kind=Open("…")``, a value that the contract does not name: arguments of any form.
        """

    async def send(
        self,
        *,
        kind: Literal["card", "letter", "flowers", "voucher"] | Open,
        to: str,
        text: str | Unset | None = UNSET,
        size: Literal["small", "large", "huge"] | Unset | None = UNSET,
        stems: int | Unset | None = UNSET,
        worth: float | Unset | None = UNSET,
        codes: Sequence[str] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Gift:
        """Async version of ``GiftsResource.send``.

        Example::

            await client.gifts.send(kind="card", to="Ada", text="Hello", size="small")
        """
        return await self._call(
            _SEND_GIFT,
            body={
                "kind": kind,
                "to": to,
                "text": text,
                "size": size,
                "stems": stems,
                "worth": worth,
                "codes": codes,
            },
            options=options,
        )
