"""``client.gifts``: generated from spec 2026-01-01, do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal

from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._types import UNSET, Unset
from ..models.gift import Gift

if TYPE_CHECKING:
    from typing import Unpack

    from .._options import RequestOptions

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

    def send(
        self,
        *,
        kind: Literal["card", "letter", "flowers", "voucher"],
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

        With ``kind`` ``"card"`` or ``"letter"``: ``to`` (required), ``text`` (required),
        ``size``. Words on paper.

        With ``kind`` ``"flowers"``: ``to`` (required), ``stems`` (required), ``size``.

        With ``kind`` ``"voucher"``: ``to`` (required), ``worth`` (required), ``text``,
        ``codes``.

        Args:
            kind: What it is.
            to: Who gets it. With ``kind`` ``"card"``, ``"letter"`` or ``"voucher"``: At most 20
                characters. With ``kind`` ``"flowers"``: At most 40 characters.
            text: With ``kind`` ``"card"`` or ``"letter"``: What it says. With ``kind``
                ``"voucher"``: A line below. Not with ``kind`` ``"flowers"``. Required with
                ``kind`` ``"card"`` or ``"letter"``.
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

    async def send(
        self,
        *,
        kind: Literal["card", "letter", "flowers", "voucher"],
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

        With ``kind`` ``"card"`` or ``"letter"``: ``to`` (required), ``text`` (required),
        ``size``. Words on paper.

        With ``kind`` ``"flowers"``: ``to`` (required), ``stems`` (required), ``size``.

        With ``kind`` ``"voucher"``: ``to`` (required), ``worth`` (required), ``text``,
        ``codes``.

        Args:
            kind: What it is.
            to: Who gets it. With ``kind`` ``"card"``, ``"letter"`` or ``"voucher"``: At most 20
                characters. With ``kind`` ``"flowers"``: At most 40 characters.
            text: With ``kind`` ``"card"`` or ``"letter"``: What it says. With ``kind``
                ``"voucher"``: A line below. Not with ``kind`` ``"flowers"``. Required with
                ``kind`` ``"card"`` or ``"letter"``.
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
