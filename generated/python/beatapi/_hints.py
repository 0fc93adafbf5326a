"""Errors for keywords that are misspelt or missing: they say which names there are.

Python before 3.13 does not say which name was meant, and an option of a call would even be dropped
in silence: a video in another resolution would be paid for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from inspect import CO_VARARGS, CO_VARKEYWORDS, iscoroutinefunction
from types import CodeType, FunctionType
from typing import Any, ParamSpec, TypeVar, cast

from ._options import OPTIONS

P = ParamSpec("P")
T = TypeVar("T")


def with_hints(function: Callable[P, T]) -> Callable[P, T]:
    """Return a function that says what was meant when its arguments do not fit its signature.

    A coroutine function stays one; its error then comes when it is awaited.
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
                # It was raised inside of the function.
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
    """Give every public method of a class, but not of its bases, an error with hints."""
    for name, method in list(vars(kind).items()):
        if isinstance(method, FunctionType) and not name.startswith("_"):
            setattr(kind, name, with_hints(method))


def _names(function: Callable[..., object]) -> frozenset[str]:
    """Return every keyword that a function takes, the options of a call included."""
    code = _code(function)
    own = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return OPTIONS.union(own) if code.co_flags & CO_VARKEYWORDS else frozenset(own)


def _is_open(function: Callable[..., object]) -> bool:
    """Whether a function takes any keyword: ``**fields: Any`` in place of options with names."""
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
    """Say which keyword there is not, and which one is like it."""
    from difflib import get_close_matches

    names = _names(function)
    unknown = next(name for name in given if name not in names)
    where = _shown(function, args)
    close = get_close_matches(unknown, sorted(names - {"self"}), n=1)
    hint = f"Did you mean {close[0]!r}?" if close else _listing(function)
    return f"{where} got an unexpected keyword argument {unknown!r}. {hint}"


def _shown(function: Callable[..., object], args: tuple[object, ...]) -> str:
    """Name a function as its caller wrote it."""
    name = getattr(function, "__name__", "")
    if name == "__init__" and args:
        return f"{type(args[0]).__name__}()"
    return f"{getattr(function, '__qualname__', name)}()"


def _listing(function: Callable[..., object]) -> str:
    """Name the arguments that a function takes."""
    code = _code(function)
    positional = [*code.co_varnames[: code.co_argcount]]
    named = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    shown = [name for name in positional if name != "self"] + [f"{name}=" for name in named]
    return f"It takes {', '.join(shown)}" if shown else "It takes no arguments"
