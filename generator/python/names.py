"""The Python names of everything in a model."""

from __future__ import annotations

from collections.abc import Sequence

from ..api.model import Api, Argument, Method, Object, Resource, Union, Variable
from ..api.text import name
from ..languages.language import Code, Kind, Scope
from ..languages.python import PYTHON

_OPTIONS = (
    *("timeout", "max_retries", "idempotency_key", "wait_for_slot", "extra_headers"),
    "total_timeout",
)
"""The options that calls and streams have: no argument may hide one."""


_SETTINGS = (
    *("api_key", "base_url", "timeout", "max_retries", "default_headers", "http_client", "clock"),
    *("retry_budget", "journal", "observer", "inbox", "credentials"),
)
"""The arguments that every client has."""


_CLIENT = (
    *("aclose", "base_url", "clock", "close", "max_retries", "operations", "with_options"),
    "with_raw_response",
)
"""The members that every client has."""


class Names:
    """The names of one package.

    Args:
        api: The model.
    """

    def __init__(self, api: Api) -> None:
        scope = Scope(PYTHON)
        self._classes = {
            key: scope.take("", declaration.name, Kind.CLASS)
            for key, declaration in api.types.items()
        }
        self._constants = Scope(PYTHON)

    def type(self, key: str) -> Code:
        """Return the class or alias of a declaration."""
        return self._classes[key]

    def fields(self, holder: Object | Union) -> list[Code]:
        """Return the attributes of a class, in the order of its fields."""
        scope = Scope(PYTHON)
        fields = holder.merged.fields if isinstance(holder, Union) else holder.fields
        return [scope.take(holder.name.wire, each.name, Kind.FIELD) for each in fields]

    def arguments(self, given: Sequence[Argument]) -> list[Code]:
        """Return the arguments of a method; one whose name is taken says where it goes."""
        scope = Scope(PYTHON, _OPTIONS)
        return [scope.take(each.slot.place, each.name, Kind.ARGUMENT) for each in given]

    def members(self, resource: Resource) -> list[Code]:
        """Return the children of a resource, then its methods."""
        scope = Scope(PYTHON)
        owner = resource.place[-1].wire
        places = [each.place[-1] for each in resource.children]
        return [
            scope.take(owner, each, Kind.METHOD)
            for each in (*places, *(method.name for method in resource.methods))
        ]

    def waits(self, resource: Resource) -> dict[str, Code]:
        """Return operation → the method that also waits for the task that it begins."""
        scope = Scope(PYTHON, self.members(resource))
        owner = resource.place[-1].wire
        return {
            each.operation: scope.take(owner, name(each.wait), Kind.METHOD)
            for each in resource.methods
            if each.wait
        }

    def resources(self, resources: Sequence[Resource]) -> list[Code]:
        """Return the resources of the client itself, beside what every client has."""
        scope = Scope(PYTHON, _CLIENT)
        return [scope.take("client", each.place[-1], Kind.METHOD) for each in resources]

    def variables(self, variables: Sequence[Variable]) -> list[Code]:
        """Return the arguments of the client that stand for variables of a server's address."""
        scope = Scope(PYTHON, _SETTINGS)
        return [scope.take("server", each.name, Kind.ARGUMENT) for each in variables]

    def constant(self, method: Method) -> Code:
        """Return the constant of a method's operation, in the module of its resource."""
        suffix = "" if method.kind == "call" else "_stream"
        wire = f"{method.operation}{suffix}"
        return Code("_{}").format(self._constants.take("", name(wire), Kind.CONSTANT))
