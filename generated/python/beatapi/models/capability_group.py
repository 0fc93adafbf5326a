"""CapabilitySearchPage and what belongs to it: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal, Self

from attrs import Factory, define

from .._base.codec import Model, encode
from .._base.types import MISSING, MISSINGS, UNSET, Unset
from .capability_next import CapabilityNext

_CAPABILITY_GROUP_EXAMPLES_ITEM_FIELDS: Final = (
    "reference",
    "summary",
    "price",
)


@define(kw_only=True, repr=False)
class CapabilityGroupExamplesItem(Model):
    """One of them.

    Attributes:
        reference: Name to inspect and run it by.
        summary: A description for people.
        price: The price, for people.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    reference: str
    summary: str
    price: str | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.reference,
            model.summary,
            model.price,
        ) = map(rest.pop, _CAPABILITY_GROUP_EXAMPLES_ITEM_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "reference": self.reference,
            "summary": self.summary,
            "price": self.price,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_CAPABILITY_SEARCH_PAGE_UNDERSTOOD_FIELDS: Final = (
    "platforms",
    "terms",
    "ignored",
)


@define(kw_only=True, repr=False)
class CapabilitySearchPageUnderstood(Model):
    """The interpretation of the search terms.

    Attributes:
        platforms: Platforms among them.
        terms: Words that were searched for.
        ignored: Words that found nothing.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    platforms: list[str] | Unset = UNSET
    terms: list[str] | Unset = UNSET
    ignored: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.platforms,
            model.terms,
            model.ignored,
        ) = map(rest.pop, _CAPABILITY_SEARCH_PAGE_UNDERSTOOD_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "platforms": self.platforms,
            "terms": self.terms,
            "ignored": self.ignored,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_CAPABILITY_SEARCH_PAGE_DATA_ITEM_DOCUMENTATION_FIELDS: Final = (
    "url",
    "run_example",
    "notes",
)


@define(kw_only=True, repr=False)
class CapabilitySearchPageDataItemDocumentation(Model):
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
        ) = map(rest.pop, _CAPABILITY_SEARCH_PAGE_DATA_ITEM_DOCUMENTATION_FIELDS, MISSINGS)
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


_CAPABILITY_SEARCH_PAGE_DATA_ITEM_EXECUTION_OBJECT_FIELDS: Final = (
    "mode",
    "status_supported",
    "result_location",
)


@define(kw_only=True, repr=False)
class CapabilitySearchPageDataItemExecutionObject(Model):
    """CapabilitySearchPageDataItemExecutionObject as the contract gives it.

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
        ) = map(rest.pop, _CAPABILITY_SEARCH_PAGE_DATA_ITEM_EXECUTION_OBJECT_FIELDS, MISSINGS)
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


_CAPABILITY_SEARCH_PAGE_DATA_ITEM_VALIDATION_FIELDS: Final = (
    "state",
    "verified_at",
    "evidence",
)


@define(kw_only=True, repr=False)
class CapabilitySearchPageDataItemValidation(Model):
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
        ) = map(rest.pop, _CAPABILITY_SEARCH_PAGE_DATA_ITEM_VALIDATION_FIELDS, MISSINGS)
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


_CAPABILITY_SEARCH_PAGE_DATA_ITEM_VERSIONS_FIELDS: Final = (
    "catalog_version",
    "contract_version",
    "price_version",
)


@define(kw_only=True, repr=False)
class CapabilitySearchPageDataItemVersions(Model):
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
        ) = map(rest.pop, _CAPABILITY_SEARCH_PAGE_DATA_ITEM_VERSIONS_FIELDS, MISSINGS)
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


_CAPABILITY_SEARCH_PAGE_RECOMMENDED_WHY_MATCH_FIELDS: Final = (
    "platforms",
    "terms",
)


@define(kw_only=True, repr=False)
class CapabilitySearchPageRecommendedWhyMatch(Model):
    """The reasons for which it fits.

    Attributes:
        platforms: Platforms that fit.
        terms: Words that fit.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    platforms: list[str] | Unset = UNSET
    terms: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.platforms,
            model.terms,
        ) = map(rest.pop, _CAPABILITY_SEARCH_PAGE_RECOMMENDED_WHY_MATCH_FIELDS, MISSINGS)
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "platforms": self.platforms,
            "terms": self.terms,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_CAPABILITY_GROUP_FIELDS: Final = (
    "key",
    "label",
    "count",
    "examples",
    "search",
)


@define(kw_only=True, repr=False)
class CapabilityGroup(Model):
    """A group of capabilities.

    Attributes:
        key: Name of the group for programs.
        label: Name of the group for people.
        count: The number of results.
        examples: Some of them.
        search: The search that lists the whole group.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    key: str
    label: str
    count: int
    examples: list[CapabilityGroupExamplesItem]
    search: dict[str, Any] | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.key,
            model.label,
            model.count,
            model.examples,
            model.search,
        ) = map(rest.pop, _CAPABILITY_GROUP_FIELDS, MISSINGS)
        model.examples = (
            [CapabilityGroupExamplesItem.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("examples", MISSING)).__class__ is list
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "key": self.key,
            "label": self.label,
            "count": self.count,
            "examples": encode(self.examples),
            "search": self.search,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_CAPABILITY_SEARCH_PAGE_DATA_ITEM_FIELDS: Final = (
    "reference",
    "kind",
    "title",
    "summary",
    "platform",
    "execution",
    "readiness",
    "price",
    "signature",
    "id",
    "version",
    "status",
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
    "versions",
    "validation",
)


@define(kw_only=True, repr=False)
class CapabilitySearchPageDataItem(Model):
    """As ``CapabilityCard``: ``reference`` (required), ``kind`` (required), ``title`` (required),
    ``summary`` (required), ``platform``, ``execution`` (required), ``readiness`` (required),
    ``price``, ``signature``. A capability in short.

    As ``CapabilityContract``: ``reference`` (required), ``kind`` (required), ``id`` (required),
    ``version`` (required), ``status`` (required), ``readiness``, ``title`` (required),
    ``description`` (required), ``categories``, ``platforms``, ``entities``, ``operations``,
    ``tags``, ``input_schema``, ``output_schema``, ``schema_hash``, ``pricing``, ``pagination``,
    ``limits``, ``errors``, ``documentation``, ``execution`` (required), ``versions``
    (required), ``validation`` (required). Everything about one capability.

    Attributes:
        reference: As ``CapabilityCard``: Name to inspect and run it by. As
            ``CapabilityContract``: Name to inspect and run it by, kind and id; copy it as it
            is.
        kind: As ``CapabilityCard``: The kind. As ``CapabilityContract``: The kind: a model,
            data, or a workflow.
        title: Name for people.
        summary: A description for people. Only as ``CapabilityCard``, where it is required.
        platform: Platform it is about. Only as ``CapabilityCard``.
        execution: As ``CapabilityCard``: The kind of answer of a run, the result or a task. One
            of ``"sync"``, ``"async"``. As ``CapabilityContract``: The execution of a run.
        readiness: As ``CapabilityCard``: The completeness of its description, as in the whole
            contract. As ``CapabilityContract``: The completeness of its description: all of
            input, output and price; enough to run it; or too little to run it. Required as
            ``CapabilityCard``.
        price: The price, for people. Only as ``CapabilityCard``.
        signature: The input, in one line. Only as ``CapabilityCard``.
        id: Id within its kind. Only as ``CapabilityContract``, where it is required.
        version: Version of the capability. Only as ``CapabilityContract``, where it is
            required.
        status: The availability. Only as ``CapabilityContract``, where it is required.
        description: A description for people. Only as ``CapabilityContract``, where it is
            required.
        categories: Categories it belongs to. Only as ``CapabilityContract``.
        platforms: Platforms it is about. Only as ``CapabilityContract``.
        entities: Things it is about. Only as ``CapabilityContract``.
        operations: The operations on them. Only as ``CapabilityContract``.
        tags: Words to find it by. Only as ``CapabilityContract``.
        input_schema: JSON Schema of the input. Only as ``CapabilityContract``.
        output_schema: JSON Schema of the result, if it is published. Only as
            ``CapabilityContract``.
        schema_hash: 16 hexadecimal digits that change whenever one of the two schemas does.
            Only as ``CapabilityContract``.
        pricing: The current price of a run. Only as ``CapabilityContract``.
        pagination: The way to further pages. Only as ``CapabilityContract``.
        limits: The limits of the input. Only as ``CapabilityContract``.
        errors: The possible errors. Only as ``CapabilityContract``.
        documentation: Instructions; searches leave it out. Only as ``CapabilityContract``.
        versions: Versions of what is said here. Only as ``CapabilityContract``, where it is
            required.
        validation: The state of its trials. Only as ``CapabilityContract``, where it is
            required.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    reference: str
    kind: Literal["model", "data", "workflow"] | str
    title: str
    summary: str | Unset = UNSET
    platform: str | Unset = UNSET
    execution: Literal["sync", "async"] | str | CapabilitySearchPageDataItemExecutionObject
    readiness: Literal["ready", "runnable", "listed"] | str | Unset = UNSET
    price: str | Unset = UNSET
    signature: str | Unset = UNSET
    id: str | Unset = UNSET
    version: str | Unset = UNSET
    status: str | Unset = UNSET
    description: str | Unset = UNSET
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
    documentation: CapabilitySearchPageDataItemDocumentation | Unset = UNSET
    versions: CapabilitySearchPageDataItemVersions | Unset = UNSET
    validation: CapabilitySearchPageDataItemValidation | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.reference,
            model.kind,
            model.title,
            model.summary,
            model.platform,
            model.execution,
            model.readiness,
            model.price,
            model.signature,
            model.id,
            model.version,
            model.status,
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
            model.versions,
            model.validation,
        ) = map(rest.pop, _CAPABILITY_SEARCH_PAGE_DATA_ITEM_FIELDS, MISSINGS)
        model.execution = (
            CapabilitySearchPageDataItemExecutionObject.from_dict(v)
            if (v := data.get("execution", MISSING)).__class__ is dict
            else v
        )
        model.documentation = (
            CapabilitySearchPageDataItemDocumentation.from_dict(v)
            if (v := data.get("documentation", MISSING)).__class__ is dict
            else v
        )
        model.versions = (
            CapabilitySearchPageDataItemVersions.from_dict(v)
            if (v := data.get("versions", MISSING)).__class__ is dict
            else v
        )
        model.validation = (
            CapabilitySearchPageDataItemValidation.from_dict(v)
            if (v := data.get("validation", MISSING)).__class__ is dict
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "reference": self.reference,
            "kind": self.kind,
            "title": self.title,
            "summary": self.summary,
            "platform": self.platform,
            "execution": encode(self.execution),
            "readiness": self.readiness,
            "price": self.price,
            "signature": self.signature,
            "id": self.id,
            "version": self.version,
            "status": self.status,
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
            "versions": encode(self.versions),
            "validation": encode(self.validation),
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_CAPABILITY_SEARCH_PAGE_RECOMMENDED_FIELDS: Final = (
    "reference",
    "title",
    "readiness",
    "price",
    "why_match",
    "missing_inputs",
)


@define(kw_only=True, repr=False)
class CapabilitySearchPageRecommended(Model):
    """The one to take, on the first page of an exact search.

    Attributes:
        reference: Name to inspect and run it by.
        title: Name for people.
        readiness: The completeness of its description, as in the whole contract.
        price: The price, for people.
        why_match: The reasons for which it fits.
        missing_inputs: Required input, by name.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    reference: str
    title: str
    readiness: Literal["ready", "runnable", "listed"] | str
    price: str | Unset = UNSET
    why_match: CapabilitySearchPageRecommendedWhyMatch
    missing_inputs: list[str]
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.reference,
            model.title,
            model.readiness,
            model.price,
            model.why_match,
            model.missing_inputs,
        ) = map(rest.pop, _CAPABILITY_SEARCH_PAGE_RECOMMENDED_FIELDS, MISSINGS)
        model.why_match = (
            CapabilitySearchPageRecommendedWhyMatch.from_dict(v)
            if (v := data.get("why_match", MISSING)).__class__ is dict
            else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "reference": self.reference,
            "title": self.title,
            "readiness": self.readiness,
            "price": self.price,
            "why_match": encode(self.why_match),
            "missing_inputs": self.missing_inputs,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}


_CAPABILITY_SEARCH_PAGE_FIELDS: Final = (
    "object",
    "total",
    "data",
    "next_cursor",
    "understood",
    "recommended",
    "groups",
    "hints",
    "next",
    "catalog_features",
)


@define(kw_only=True, repr=False)
class CapabilitySearchPage(Model):
    """One page of what was found.

    Attributes:
        object: Always ``"capability.list"``.
        total: The number of results on all pages.
        data: The results: in short, or as whole contracts with ``view: full``.
        next_cursor: The beginning of the next page; empty on the last one.
        understood: The interpretation of the search terms.
        recommended: The one to take, on the first page of an exact search.
        groups: The groups of an overview.
        hints: Other words to try, if nothing was found.
        next: The call that makes sense next, in the manner that ``X-Beat-Client`` chose. What
            is in angle brackets is to be filled in.
        catalog_features: The abilities of the catalogue.
        additional_properties: Members that the server sent beyond these fields, by name.
    """

    object: Literal["capability.list"] | str
    total: int | Unset = UNSET
    data: list[CapabilitySearchPageDataItem]
    next_cursor: str
    understood: CapabilitySearchPageUnderstood | Unset = UNSET
    recommended: CapabilitySearchPageRecommended | Unset = UNSET
    groups: list[CapabilityGroup] | Unset = UNSET
    hints: list[str] | Unset = UNSET
    next: CapabilityNext | Unset = UNSET
    catalog_features: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = Factory(dict[str, Any])

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model, rest = cls.__new__(cls), {**data}
        (
            model.object,
            model.total,
            model.data,
            model.next_cursor,
            model.understood,
            model.recommended,
            model.groups,
            model.hints,
            model.next,
            model.catalog_features,
        ) = map(rest.pop, _CAPABILITY_SEARCH_PAGE_FIELDS, MISSINGS)
        model.data = (
            [CapabilitySearchPageDataItem.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("data", MISSING)).__class__ is list
            else v
        )
        model.understood = (
            CapabilitySearchPageUnderstood.from_dict(v)
            if (v := data.get("understood", MISSING)).__class__ is dict
            else v
        )
        model.recommended = (
            CapabilitySearchPageRecommended.from_dict(v)
            if (v := data.get("recommended", MISSING)).__class__ is dict
            else v
        )
        model.groups = (
            [CapabilityGroup.from_dict(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("groups", MISSING)).__class__ is list
            else v
        )
        model.next = (
            CapabilityNext.from_dict(v) if (v := data.get("next", MISSING)).__class__ is dict else v
        )
        model.additional_properties = rest or {}
        return model

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "object": self.object,
            "total": self.total,
            "data": encode(self.data),
            "next_cursor": self.next_cursor,
            "understood": encode(self.understood),
            "recommended": encode(self.recommended),
            "groups": encode(self.groups),
            "hints": self.hints,
            "next": encode(self.next),
            "catalog_features": self.catalog_features,
            **self.additional_properties,
        }
        return {k: v for k, v in data.items() if v is not MISSING}

    def __iter__(self) -> Iterator[CapabilitySearchPageDataItem]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, index: int) -> CapabilitySearchPageDataItem:
        return self.data[index]
