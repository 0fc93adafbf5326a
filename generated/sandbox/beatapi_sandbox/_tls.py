"""The sandbox's TLS certificate: files of the user's own, or new ones for this machine's names."""

from __future__ import annotations

import ssl
from os import PathLike
from pathlib import Path
from typing import NamedTuple

Paths = tuple[str | PathLike[str], str | PathLike[str]]
"""The files of a certificate with its chain, and of its private key, both in PEM."""


class Identity(NamedTuple):
    """The certificate of a TLS server.

    Attributes:
        certificate: PEM file of the certificate and its chain.
        key: PEM file of the private key.
        authority: PEM file of the authority that clients have to trust; None if they trust it
            already.
    """

    certificate: Path
    key: Path
    authority: Path | None


def given_identity(paths: Paths) -> Identity:
    """Return the identity in two PEM files.

    Raises:
        ValueError: They cannot be read, or do not belong together.
    """
    certificate, key = (Path(path) for path in paths)
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key)
    except OSError as error:
        raise ValueError(
            f"tls: {certificate} and {key} cannot be used as certificate and key: {error}"
        ) from error
    return Identity(certificate, key, None)


def new_identity(folder: Path) -> Identity:
    """Make an authority and a certificate for localhost, and write them to a folder.

    Raises:
        ValueError: The package cryptography is not installed.
    """
    try:
        from ._authority import issue
    except ImportError as error:
        raise ValueError(
            'tls: making a certificate needs cryptography: pip install "beatapi-sandbox[tls]", '
            "or pass the files of a certificate and its key"
        ) from error
    identity = Identity(folder / "cert.pem", folder / "key.pem", folder / "authority.pem")
    for path, pem in zip((folder / "authority.pem", *identity[:2]), issue(), strict=True):
        path.write_bytes(pem)
    return identity
