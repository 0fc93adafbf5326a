"""Errors for misspelt or missing keywords that suggest the right names.

Python before 3.13 suggests no name. An unknown option of a call would even be ignored silently, and
the user would pay, for example, for a video in another resolution.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from inspect import CO_VARARGS, CO_VARKEYWORDS, iscoroutinefunction
from types import CodeType, FunctionType
from typing import Any, ParamSpec, TypeVar, cast

from .options import OPTIONS

P = ParamSpec("P")
T = TypeVar("T")


def with_hints(function: Callable[P, T]) -> Callable[P, T]:
    """Return a function whose errors for wrong arguments contain a suggestion.

    A coroutine function stays one; it raises the error when it is awaited.
    """
    names = _names(function)
    is_open = _is_open(function)

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> T:
        if not is_open and not names.issuperset(kwargs):
            raise TypeError(_unexpected(function, args, kwargs))
        try:
            return function(*args, **kwargs)
        except TypeError as error:
            if error.__traceback__ is None or error.__traceback__.tb_next is not None:
                # The error was raised inside the function.
                raise
            message = f"{error}. {_listing(function)}"
        raise TypeError(message)

    if not iscoroutinefunction(function):
        return call

    @wraps(function)
    async def acall(*args: Any, **kwargs: Any) -> Any:
        result: Any = call(*args, **kwargs)
        return await result

    return cast("Callable[P, T]", acall)


def add_hints(kind: type) -> None:
    """Wrap every public method of a class, without those of its bases, in hints."""
    for name, method in list(vars(kind).items()):
        if isinstance(method, FunctionType) and not name.startswith("_"):
            setattr(kind, name, with_hints(method))


def _names(function: Callable[..., object]) -> frozenset[str]:
    """Return every keyword of a function, the options of a call included."""
    code = _code(function)
    own = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return OPTIONS.union(own) if code.co_flags & CO_VARKEYWORDS else frozenset(own)


def _is_open(function: Callable[..., object]) -> bool:
    """Return true if a function takes any keyword: ``**fields: Any`` in place of named options."""
    code = _code(function)
    if not code.co_flags & CO_VARKEYWORDS:
        return False
    place = code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & CO_VARARGS)
    return function.__annotations__.get(code.co_varnames[place]) == "Any"


def _code(function: Callable[..., object]) -> CodeType:
    code: object = getattr(function, "__code__", None)
    if not isinstance(code, CodeType):
        raise TypeError(f"{function!r} is not a Python function")
    return code


def _unexpected(
    function: Callable[..., object], args: tuple[object, ...], given: Iterable[str]
) -> str:
    """Return the message for an unknown keyword, with a similar one."""
    from difflib import get_close_matches

    names = _names(function)
    unknown = next(name for name in given if name not in names)
    where = _shown(function, args)
    close = get_close_matches(unknown, sorted(names - {"self"}), n=1)
    hint = f"Did you mean {close[0]!r}?" if close else _listing(function)
    return f"{where} got an unexpected keyword argument {unknown!r}. {hint}"


def _shown(function: Callable[..., object], args: tuple[object, ...]) -> str:
    """Return the name of a function in the caller's form."""
    name = getattr(function, "__name__", "")
    if name == "__init__" and args:
        return f"{type(args[0]).__name__}()"
    return f"{getattr(function, '__qualname__', name)}()"


def _listing(function: Callable[..., object]) -> str:
    """Return a sentence with the arguments of a function."""
    code = _code(function)
    positional = [*code.co_varnames[: code.co_argcount]]
    names = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    shown = [name for name in positional if name != "self"] + [f"{name}=" for name in names]
    return f"It takes {', '.join(shown)}" if shown else "It takes no arguments"
