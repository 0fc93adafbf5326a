"""Makes a certificate for this machine's own names, and the authority that vouches for it.

Both are as strict as Python 3.13 asks by default (RFC 5280: key identifiers, key usage).
"""

from __future__ import annotations

import ipaddress
from datetime import UTC, datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_AUTHORITY: Final = x509.Name(
    [x509.NameAttribute(NameOID.COMMON_NAME, "beatapi-sandbox, an authority for one run")]
)
_SERVER: Final = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
_NAMES: Final = x509.SubjectAlternativeName(
    [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
)


def issue() -> tuple[bytes, bytes, bytes]:
    """Return a new authority, the server's certificate with its chain, and its key, all as PEM."""
    signer, key = generate_private_key(SECP256R1()), generate_private_key(SECP256R1())
    authority = _authority(signer).public_bytes(Encoding.PEM)
    certificate = _certificate(key, signer).public_bytes(Encoding.PEM)
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return authority, certificate + authority, private


def _authority(signer: EllipticCurvePrivateKey) -> x509.Certificate:
    return (
        _builder(_AUTHORITY, signer)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .sign(signer, hashes.SHA256())
    )


def _certificate(key: EllipticCurvePrivateKey, signer: EllipticCurvePrivateKey) -> x509.Certificate:
    serves = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])
    issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key())
    return (
        _builder(_SERVER, key)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(serves, critical=False)
        .add_extension(_NAMES, critical=False)
        .add_extension(issuer, critical=False)
        .sign(signer, hashes.SHA256())
    )


def _builder(subject: x509.Name, key: EllipticCurvePrivateKey) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    public = key.public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(_AUTHORITY)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        # A day back, for clocks that differ.
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=365))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )
