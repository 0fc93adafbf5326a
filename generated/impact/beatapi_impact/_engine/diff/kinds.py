"""The rules: every kind of change, its level, the reason for it, and the action for callers.

Half of them follow from one idea. A schema describes a set of values; a change makes the set
smaller (*narrowed*), larger (*widened*) or neither (*changed*). A sender must stay inside of the
receiver's set: so a narrowed request and a widened response break callers, the opposites do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from .change import Level


@dataclass(frozen=True, slots=True)
class Rule:
    """The rule for one kind of change.

    Args:
        level: The level, unless a policy changes it.
        reason: The reason for the level, a clause in lower case.
        remedy: The action for a caller, an imperative clause in lower case.
    """

    level: Level
    reason: str
    remedy: str


NOTHING = "nothing"
REQUEST = "request"
RESPONSE = "response"

CONSTRAINTS = (
    "additional-items",
    "additional-properties",
    "condition",
    "contains",
    "content",
    "dependent-required",
    "dependent-schemas",
    "discriminator",
    "enum",
    "exclusiveness",
    "format",
    "items",
    "max-contains",
    "max-items",
    "max-length",
    "max-properties",
    "maximum",
    "min-contains",
    "min-items",
    "min-length",
    "min-properties",
    "minimum",
    "multiple-of",
    "negation",
    "null",
    "pattern",
    "pattern-properties",
    "prefix-items",
    "property-names",
    "reference",
    "type",
    "unique-items",
)
"""The limits of a schema's values: each can be narrowed, widened or changed."""

_EFFECTS: Mapping[tuple[str, str], Rule] = {
    (REQUEST, "narrowed"): Rule(
        Level.MAJOR, "a value that was accepted may be refused", "send only accepted values"
    ),
    (REQUEST, "widened"): Rule(Level.MINOR, "old requests still work", NOTHING),
    (REQUEST, "changed"): Rule(
        Level.MAJOR, "a value that was accepted may be refused", "send accepted values"
    ),
    (RESPONSE, "narrowed"): Rule(Level.MINOR, "every answer was possible before", NOTHING),
    (RESPONSE, "widened"): Rule(
        Level.MAJOR,
        "an answer may hold values that were impossible before",
        "handle the new values",
    ),
    (RESPONSE, "changed"): Rule(
        Level.MAJOR,
        "an answer may hold values that were impossible before",
        "read the new values",
    ),
}

_DIRECTED: Mapping[str, tuple[Rule, Rule]] = {
    "enum-value-added": (
        Rule(Level.MINOR, "old requests still work", "nothing; the value can be sent"),
        Rule(
            Level.MINOR,
            "the client's enums are open: an unknown value stays a string",
            "handle the value where code distinguishes values",
        ),
    ),
    "enum-value-removed": (
        Rule(Level.MAJOR, "the value is refused", "send another value"),
        Rule(Level.MINOR, "the value is no longer answered", "nothing; code for it is idle"),
    ),
    "additional-properties-widened": (
        _EFFECTS[REQUEST, "widened"],
        Rule(Level.MINOR, "the client keeps fields it does not know", NOTHING),
    ),
    "alternative-added": (
        Rule(Level.MINOR, "old requests still work", "nothing; the alternative can be sent"),
        Rule(
            Level.MAJOR,
            "an answer may have a form that was impossible before",
            "handle the new form",
        ),
    ),
    "alternative-removed": (
        Rule(Level.MAJOR, "the form is refused", "send another form"),
        Rule(Level.MINOR, "the form is no longer answered", "nothing; code for it is idle"),
    ),
    "property-added": (
        Rule(Level.MINOR, "it can be left out", "nothing; the field can be sent"),
        Rule(Level.MINOR, "the client keeps fields it does not know", NOTHING),
    ),
    "required-property-added": (
        Rule(Level.MAJOR, "requests without it are refused", "send the field"),
        Rule(Level.MINOR, "the client keeps fields it does not know", NOTHING),
    ),
    "property-removed": (
        Rule(Level.MAJOR, "it is ignored or refused", "stop sending the field"),
        Rule(Level.MAJOR, "it is no longer answered", "do without the field"),
    ),
    "property-became-required": (
        Rule(Level.MAJOR, "requests without it are refused", "send the field always"),
        Rule(Level.MINOR, "it is answered more often than before", NOTHING),
    ),
    "property-became-optional": (
        Rule(Level.MINOR, "old requests still work", "nothing; the field can be left out"),
        Rule(Level.MAJOR, "it may be missing from an answer", "handle its absence"),
    ),
    "property-became-read-only": (
        Rule(Level.MAJOR, "it is ignored or refused", "stop sending the field"),
        Rule(Level.PATCH, "answers do not differ", NOTHING),
    ),
    "property-became-writable": (
        Rule(Level.MINOR, "it can be left out", "nothing; the field can be sent"),
        Rule(Level.PATCH, "answers do not differ", NOTHING),
    ),
    "property-became-write-only": (
        Rule(Level.PATCH, "requests do not differ", NOTHING),
        Rule(Level.MAJOR, "it is no longer answered", "do without the field"),
    ),
    "property-became-readable": (
        Rule(Level.PATCH, "requests do not differ", NOTHING),
        Rule(Level.MINOR, "the client keeps fields it does not know", NOTHING),
    ),
    "default-added": (
        Rule(Level.MINOR, "the behaviour without the field is now documented", NOTHING),
        Rule(Level.PATCH, "a default says nothing about answers", NOTHING),
    ),
    "default-changed": (
        Rule(
            Level.MAJOR,
            "requests that leave it out get another result",
            "send the old default to keep the old result",
        ),
        Rule(Level.PATCH, "a default says nothing about answers", NOTHING),
    ),
    "default-removed": (
        Rule(
            Level.MAJOR,
            "the behaviour without the field is no longer documented",
            "send the old default to keep the old result",
        ),
        Rule(Level.PATCH, "a default says nothing about answers", NOTHING),
    ),
    "discriminator-value-changed": (
        Rule(Level.MAJOR, "the old name of the alternative is refused", "send the new name"),
        Rule(Level.MAJOR, "the alternative is named differently", "identify it by the new name"),
    ),
    "parameter-added": (
        Rule(Level.MINOR, "it can be left out", "nothing; the parameter can be sent"),
        Rule(Level.MINOR, "receivers ignore what they do not read", NOTHING),
    ),
    "required-parameter-added": (
        Rule(Level.MAJOR, "requests without it are refused", "send the parameter"),
        Rule(Level.MINOR, "receivers ignore what they do not read", NOTHING),
    ),
    "parameter-removed": (
        Rule(Level.MAJOR, "it is ignored or refused", "stop sending the parameter"),
        Rule(Level.MAJOR, "it is no longer sent", "do without the parameter"),
    ),
    "parameter-became-required": (
        Rule(Level.MAJOR, "requests without it are refused", "send the parameter always"),
        Rule(Level.MINOR, "it is sent more often than before", NOTHING),
    ),
    "parameter-became-optional": (
        Rule(Level.MINOR, "old requests still work", "nothing; it can be left out"),
        Rule(Level.MAJOR, "it may be missing", "handle its absence"),
    ),
    "path-parameter-renamed": (
        Rule(
            Level.MAJOR,
            "the URL is the same, but generated code names an argument by it",
            "use the new name where the argument is passed by name",
        ),
        Rule(Level.PATCH, "the URL is the caller's own", NOTHING),
    ),
    "serialization-changed": (
        Rule(Level.MAJOR, "the old spelling is misread or refused", "write the value the new way"),
        Rule(Level.MAJOR, "the value is spelled differently", "read the value the new way"),
    ),
    "body-added": (
        Rule(Level.MINOR, "it can be left out", "nothing; a body can be sent"),
        Rule(Level.MINOR, "receivers ignore what they do not read", NOTHING),
    ),
    "required-body-added": (
        Rule(Level.MAJOR, "requests without it are refused", "send the body"),
        Rule(Level.MINOR, "receivers ignore what they do not read", NOTHING),
    ),
    "body-removed": (
        Rule(Level.MAJOR, "it is ignored or refused", "stop sending a body"),
        Rule(Level.MAJOR, "it is no longer sent", "do without the body"),
    ),
    "body-became-required": (
        Rule(Level.MAJOR, "requests without it are refused", "send the body always"),
        Rule(Level.MINOR, "it is sent more often than before", NOTHING),
    ),
    "body-became-optional": (
        Rule(Level.MINOR, "old requests still work", "nothing; the body can be left out"),
        Rule(Level.MAJOR, "it may be missing", "handle its absence"),
    ),
    "content-added": (
        Rule(Level.MINOR, "old requests still work", "nothing; a body can be sent"),
        Rule(Level.MINOR, "receivers ignore what they do not read", NOTHING),
    ),
    "content-removed": (
        Rule(Level.MAJOR, "a body is ignored or refused", "stop sending a body"),
        Rule(Level.MAJOR, "the answer has no body any more", "do without the body"),
    ),
    "media-type-added": (
        Rule(Level.MINOR, "old requests still work", "nothing; the media type can be sent"),
        Rule(Level.MINOR, "the old media types can still be asked for", NOTHING),
    ),
    "media-type-removed": (
        Rule(Level.MAJOR, "the media type is refused", "send another media type"),
        Rule(Level.MAJOR, "the media type is no longer answered", "read another media type"),
    ),
    "success-status-added": (
        Rule(Level.MINOR, "old requests still work", "nothing; the status can be answered"),
        Rule(
            Level.MINOR,
            "the client takes every 2xx status for success",
            "check code that compares the status",
        ),
    ),
    "success-status-removed": (
        Rule(Level.MAJOR, "the status no longer counts as accepted", "answer another status"),
        Rule(Level.MAJOR, "the status is no longer answered", "expect another status"),
    ),
    "error-status-added": (
        Rule(Level.MINOR, "old requests still work", NOTHING),
        Rule(
            Level.MINOR,
            "the client raises an error for every status of 400 and more",
            "handle the error where code distinguishes errors",
        ),
    ),
    "error-status-removed": (
        Rule(Level.MINOR, "what is accepted does not differ", NOTHING),
        Rule(Level.MINOR, "the error is no longer answered", "nothing; code for it is idle"),
    ),
    "header-added": (
        Rule(Level.MINOR, "it can be left out", "nothing; the header can be sent"),
        Rule(Level.MINOR, "receivers ignore what they do not read", NOTHING),
    ),
    "required-header-added": (
        Rule(Level.MAJOR, "messages without it are refused", "send the header"),
        Rule(Level.MINOR, "receivers ignore what they do not read", NOTHING),
    ),
    "header-removed": (
        Rule(Level.MAJOR, "it is ignored or refused", "stop sending the header"),
        Rule(Level.MAJOR, "it is no longer answered", "do without the header"),
    ),
    "header-became-required": (
        Rule(Level.MAJOR, "messages without it are refused", "send the header always"),
        Rule(Level.MINOR, "it is answered more often than before", NOTHING),
    ),
    "header-became-optional": (
        Rule(Level.MINOR, "old requests still work", "nothing; it can be left out"),
        Rule(Level.MAJOR, "it may be missing from an answer", "handle its absence"),
    ),
}
"""Kind without its direction → the rule for requests, the rule for responses."""

_UNDIRECTED: Mapping[str, Rule] = {
    "operation-added": Rule(Level.MINOR, "it can be called", "nothing; it can be called"),
    "operation-removed": Rule(Level.MAJOR, "calls of it fail", "stop calling it"),
    "operation-moved": Rule(
        Level.MAJOR, "calls of the old method and path fail", "call the new method and path"
    ),
    "operation-id-changed": Rule(
        Level.MAJOR,
        "the wire is the same, but generated code is named by it",
        "use the new name",
    ),
    "webhook-added": Rule(Level.MINOR, "it is sent only to subscribers", NOTHING),
    "webhook-removed": Rule(Level.MAJOR, "it is no longer sent", "do without it, or poll"),
    "callback-added": Rule(Level.MINOR, "it is sent only to subscribers", NOTHING),
    "callback-removed": Rule(Level.MAJOR, "it is no longer sent", "do without it, or poll"),
    "deprecated": Rule(
        Level.MINOR, "it works, and will be removed", "move away from it before it is removed"
    ),
    "deprecation-lifted": Rule(Level.PATCH, "it worked and works", NOTHING),
    "security-added": Rule(Level.MINOR, "the old ways still work", NOTHING),
    "security-removed": Rule(
        Level.MAJOR, "calls with these credentials are refused", "use another way"
    ),
    "security-scope-added": Rule(
        Level.MAJOR, "credentials without the scope are refused", "ask for the scope"
    ),
    "security-scope-removed": Rule(Level.MINOR, "credentials with the scope still work", NOTHING),
    "security-scheme-changed": Rule(
        Level.MAJOR, "credentials are sent another way", "send credentials the new way"
    ),
    "server-added": Rule(Level.MINOR, "the old servers still answer", NOTHING),
    "server-removed": Rule(Level.MAJOR, "calls to it fail", "call another server"),
    "server-order-changed": Rule(
        Level.MINOR, "generated code calls the first server", "choose a server to stay with it"
    ),
    "server-variable-narrowed": Rule(
        Level.MAJOR, "a URL that was valid is no longer valid", "use a value that is listed"
    ),
    "server-variable-widened": Rule(Level.MINOR, "the old URLs are still valid", NOTHING),
    "server-variable-default-changed": Rule(
        Level.MAJOR, "calls that leave it out go elsewhere", "state the old value to stay there"
    ),
    "link-changed": Rule(Level.MINOR, "links are advice: no message differs", NOTHING),
    "tags-changed": Rule(Level.PATCH, "tags order documentation: no message differs", NOTHING),
    "text-changed": Rule(Level.PATCH, "only words differ", "read them"),
    "example-changed": Rule(Level.PATCH, "an example promises nothing", NOTHING),
    "annotation-changed": Rule(Level.PATCH, "validation ignores it", NOTHING),
    "extension-changed": Rule(Level.PATCH, "an extension changes no message", NOTHING),
    "stated-break": Rule(
        Level.MAJOR,
        "the contract states it, as no schema can",
        "check what relies on it",
    ),
    "stated-change": Rule(Level.MINOR, "the contract states it, and that nothing breaks", NOTHING),
    "unused-component-changed": Rule(Level.PATCH, "no operation uses it", NOTHING),
}


def _rules() -> Iterator[tuple[str, Rule]]:
    for (direction, effect), rule in _EFFECTS.items():
        for constraint in CONSTRAINTS:
            yield f"{direction}-{constraint}-{effect}", rule
    for stem, (request, response) in _DIRECTED.items():
        yield f"{REQUEST}-{stem}", request
        yield f"{RESPONSE}-{stem}", response
    yield from _UNDIRECTED.items()


RULES: Final[Mapping[str, Rule]] = MappingProxyType(dict(_rules()))
"""Every kind of change → its rule."""
