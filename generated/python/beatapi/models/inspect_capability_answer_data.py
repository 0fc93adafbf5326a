"""InspectCapabilityAnswerData and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS, UNSET, Unset
from .capability_next import CapabilityNext

_INSPECT_CAPABILITY_ANSWER_DATA_DOCUMENTATION_FIELDS: Final = (
    "url",
    "run_example",
    "notes",
)


@define(kw_only=True, repr=False)
class InspectCapabilityAnswerDataDocumentation(Model):
    """Instructions; searches leave it out.

    Attributes:
        url: The URL of its documentation.
        run_example: A run, as an example.
        notes: Further remarks.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    url: str
    run_example: dict[str, Any] | Unset = UNSET
    notes: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.url,
            model.run_example,
            model.notes,
        ) = map(rest.pop, _INSPECT_CAPABILITY_ANSWER_DATA_DOCUMENTATION_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "url": self.url,
            "run_example": self.run_example,
            "notes": self.notes,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_INSPECT_CAPABILITY_ANSWER_DATA_EXECUTION_FIELDS: Final = (
    "mode",
    "status_supported",
    "result_location",
)


@define(kw_only=True, repr=False)
class InspectCapabilityAnswerDataExecution(Model):
    """The execution of a run.

    Attributes:
        mode: The kind of answer of a run, the result or a task.
        status_supported: True if the progress of a run can be polled.
        result_location: The place of the result in the answer.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    mode: Literal["sync", "async"] | str
    status_supported: bool
    result_location: str | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.mode,
            model.status_supported,
            model.result_location,
        ) = map(rest.pop, _INSPECT_CAPABILITY_ANSWER_DATA_EXECUTION_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "mode": self.mode,
            "status_supported": self.status_supported,
            "result_location": self.result_location,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_INSPECT_CAPABILITY_ANSWER_DATA_VALIDATION_FIELDS: Final = (
    "state",
    "verified_at",
    "evidence",
)


@define(kw_only=True, repr=False)
class InspectCapabilityAnswerDataValidation(Model):
    """The state of its trials.

    Attributes:
        state: The extent of its trials.
        verified_at: The time of the last trial.
        evidence: The method of its trials.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    state: Literal["verified", "partial", "unknown"] | str
    verified_at: str | Unset = UNSET
    evidence: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.state,
            model.verified_at,
            model.evidence,
        ) = map(rest.pop, _INSPECT_CAPABILITY_ANSWER_DATA_VALIDATION_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "state": self.state,
            "verified_at": self.verified_at,
            "evidence": self.evidence,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_INSPECT_CAPABILITY_ANSWER_DATA_VERSIONS_FIELDS: Final = (
    "catalog_version",
    "contract_version",
    "price_version",
)


@define(kw_only=True, repr=False)
class InspectCapabilityAnswerDataVersions(Model):
    """Versions of what is said here.

    Attributes:
        catalog_version: Version of the catalogue.
        contract_version: Version of this description.
        price_version: Version of the price.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    catalog_version: str
    contract_version: str
    price_version: str | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.catalog_version,
            model.contract_version,
            model.price_version,
        ) = map(rest.pop, _INSPECT_CAPABILITY_ANSWER_DATA_VERSIONS_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "catalog_version": self.catalog_version,
            "contract_version": self.contract_version,
            "price_version": self.price_version,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_INSPECT_CAPABILITY_ANSWER_DATA_FIELDS: Final = (
    "reference",
    "kind",
    "id",
    "version",
    "status",
    "readiness",
    "title",
    "description",
    "categories",
    "platforms",
    "entities",
    "operations",
    "tags",
    "input_schema",
    "output_schema",
    "schema_hash",
    "pricing",
    "pagination",
    "limits",
    "errors",
    "documentation",
    "execution",
    "versions",
    "validation",
    "next",
)


@define(kw_only=True, repr=False)
class InspectCapabilityAnswerData(Model):
    """Everything about one capability.

    The capability, and the call that runs it.

    Attributes:
        reference: Name to inspect and run it by, kind and id; copy it as it is.
        kind: The kind: a model, data, or a workflow.
        id: Id within its kind.
        version: Version of the capability.
        status: The availability.
        readiness: The completeness of its description: all of input, output and price; enough
            to run it; or too little to run it.
        title: Name for people.
        description: A description for people.
        categories: Categories it belongs to.
        platforms: Platforms it is about.
        entities: Things it is about.
        operations: The operations on them.
        tags: Words to find it by.
        input_schema: JSON Schema of the input.
        output_schema: JSON Schema of the result, if it is published.
        schema_hash: 16 hexadecimal digits that change whenever one of the two schemas does.
        pricing: The current price of a run.
        pagination: The way to further pages.
        limits: The limits of the input.
        errors: The possible errors.
        documentation: Instructions; searches leave it out.
        execution: The execution of a run.
        versions: Versions of what is said here.
        validation: The state of its trials.
        next: The call that makes sense next, in the manner that ``X-Beat-Client`` chose. What
            is in angle brackets is to be filled in.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    reference: str
    kind: Literal["model", "data", "workflow"] | str
    id: str
    version: str
    status: str
    readiness: Literal["ready", "runnable", "listed"] | str | Unset = UNSET
    title: str
    description: str
    categories: list[str] | Unset = UNSET
    platforms: list[str] | Unset = UNSET
    entities: list[str] | Unset = UNSET
    operations: list[str] | Unset = UNSET
    tags: list[str] | Unset = UNSET
    input_schema: dict[str, Any] | Unset = UNSET
    output_schema: dict[str, Any] | Unset = UNSET
    schema_hash: str | Unset = UNSET
    pricing: dict[str, Any] | Unset = UNSET
    pagination: dict[str, Any] | Unset = UNSET
    limits: dict[str, Any] | Unset = UNSET
    errors: dict[str, Any] | Unset = UNSET
    documentation: InspectCapabilityAnswerDataDocumentation | Unset = UNSET
    execution: InspectCapabilityAnswerDataExecution
    versions: InspectCapabilityAnswerDataVersions
    validation: InspectCapabilityAnswerDataValidation
    next: CapabilityNext | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.reference,
            model.kind,
            model.id,
            model.version,
            model.status,
            model.readiness,
            model.title,
            model.description,
            model.categories,
            model.platforms,
            model.entities,
            model.operations,
            model.tags,
            model.input_schema,
            model.output_schema,
            model.schema_hash,
            model.pricing,
            model.pagination,
            model.limits,
            model.errors,
            model.documentation,
            model.execution,
            model.versions,
            model.validation,
            model.next,
        ) = map(rest.pop, _INSPECT_CAPABILITY_ANSWER_DATA_FIELDS, MISSINGS)
        model.documentation = (
            InspectCapabilityAnswerDataDocumentation.from_dict(v)
            if (v := data.get("documentation", MISSING)).__class__ is dict
            else v
        )
        model.execution = (
            InspectCapabilityAnswerDataExecution.from_dict(v)
            if (v := data.get("execution", MISSING)).__class__ is dict
            else v
        )
        model.versions = (
            InspectCapabilityAnswerDataVersions.from_dict(v)
            if (v := data.get("versions", MISSING)).__class__ is dict
            else v
        )
        model.validation = (
            InspectCapabilityAnswerDataValidation.from_dict(v)
            if (v := data.get("validation", MISSING)).__class__ is dict
            else v
        )
        model.next = (
            CapabilityNext.from_dict(v) if (v := data.get("next", MISSING)).__class__ is dict else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "reference": self.reference,
            "kind": self.kind,
            "id": self.id,
            "version": self.version,
            "status": self.status,
            "readiness": self.readiness,
            "title": self.title,
            "description": self.description,
            "categories": self.categories,
            "platforms": self.platforms,
            "entities": self.entities,
            "operations": self.operations,
            "tags": self.tags,
            "input_schema": self.input_schema,
            "output_schema": self.output_schema,
            "schema_hash": self.schema_hash,
            "pricing": self.pricing,
            "pagination": self.pagination,
            "limits": self.limits,
            "errors": self.errors,
            "documentation": encode(self.documentation),
            "execution": encode(self.execution),
            "versions": encode(self.versions),
            "validation": encode(self.validation),
            "next": encode(self.next),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}
