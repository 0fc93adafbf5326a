"""Requests to text models and their answers, in the forms of OpenAI, Anthropic and Gemini.

The fields and events are those of the public references of these APIs, as far as their SDKs read
them: a client of each works against the sandbox.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from ._json import is_list, is_object


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer of a text model.

    Attributes:
        id: Hexadecimal digits, for the ids of the answer.
        model: The model.
        words: The text in pieces, each but the first with its blank in front.
        tokens_in: Tokens of the question.
        is_cut: Whether the text ended because it was long enough.
        created_at: Unix seconds.
    """

    id: str
    model: str
    words: tuple[str, ...]
    tokens_in: int
    is_cut: bool
    created_at: int

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(self.words)

    @property
    def tokens_out(self) -> int:
        """Tokens of the text: one for each word."""
        return len(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """The form of one API's requests and answers.

    Attributes:
        asks_in: The member of a body that holds the question.
        limits: The members of a body that limit the length of the answer.
        answer: Writes the whole answer.
        events: Writes the events of a stream, from the answer and the body.
        failure: Writes the event that ends a stream that fails, from a code and a message.
    """

    asks_in: str
    limits: tuple[str, ...]
    answer: Callable[[Reply], dict[str, object]]
    events: Callable[[Reply, Mapping[str, Any]], Iterator[bytes]]
    failure: Callable[[str, str], bytes]


def question(content: Any) -> str:
    """Return the words of a question: text, parts, or a list of messages, of which the last."""
    if isinstance(content, str):
        return content
    if is_object(content):
        return question(content.get("text") or content.get("content") or content.get("parts"))
    if not is_list(content) or not content:
        return ""
    is_conversation = is_object(content[-1]) and "role" in content[-1]
    if is_conversation:
        return question(content[-1])
    return " ".join(filter(None, map(question, content)))


def _event(data: object, name: str = "") -> bytes:
    head = f"event: {name}\n" if name else ""
    return f"{head}data: {json.dumps(data, ensure_ascii=False)}\n\n".encode()


def _named(data: Mapping[str, object]) -> bytes:
    return _event(data, str(data["type"]))


# OpenAI: chat completions


def _chat_usage(reply: Reply) -> dict[str, object]:
    return {
        "prompt_tokens": reply.tokens_in,
        "completion_tokens": reply.tokens_out,
        "total_tokens": reply.tokens_in + reply.tokens_out,
    }


def _chat_head(reply: Reply, kind: str) -> dict[str, object]:
    return {
        "id": f"chatcmpl_{reply.id}",
        "object": kind,
        "created": reply.created_at,
        "model": reply.model,
    }


def _chat(reply: Reply) -> dict[str, object]:
    message = {"role": "assistant", "content": reply.text, "refusal": None}
    choice = {"index": 0, "message": message, "finish_reason": _ended(reply), "logprobs": None}
    return _chat_head(reply, "chat.completion") | {
        "choices": [choice],
        "usage": _chat_usage(reply),
    }


def _ended(reply: Reply) -> str:
    return "length" if reply.is_cut else "stop"


def _chat_events(reply: Reply, body: Mapping[str, Any]) -> Iterator[bytes]:
    head = _chat_head(reply, "chat.completion.chunk")

    def chunk(delta: dict[str, str], ended: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": ended, "logprobs": None}
        return _event(head | {"choices": [choice]})

    yield chunk({"role": "assistant", "content": ""})
    for word in reply.words:
        yield chunk({"content": word})
    yield chunk({}, _ended(reply))
    options = body.get("stream_options")
    if is_object(options) and options.get("include_usage"):
        nothing: list[object] = []
        yield _event(head | {"choices": nothing, "usage": _chat_usage(reply)})
    yield b"data: [DONE]\n\n"


def _openai_failure(code: str, message: str) -> bytes:
    return _event({"error": {"message": message, "type": "api_error", "code": code}})


# OpenAI: responses


def _part(text: str) -> dict[str, object]:
    nothing: list[object] = []
    return {"type": "output_text", "text": text, "annotations": nothing, "logprobs": nothing}


def _message(reply: Reply, status: str, text: str | None) -> dict[str, object]:
    return {
        "id": f"msg_{reply.id}",
        "type": "message",
        "role": "assistant",
        "status": status,
        "content": [] if text is None else [_part(text)],
    }


def _response(reply: Reply, status: str = "", output: object = None) -> dict[str, object]:
    state = status or ("incomplete" if reply.is_cut else "completed")
    usage = {
        "input_tokens": reply.tokens_in,
        "input_tokens_details": {"cached_tokens": 0},
        "output_tokens": reply.tokens_out,
        "output_tokens_details": {"reasoning_tokens": 0},
        "total_tokens": reply.tokens_in + reply.tokens_out,
    }
    is_incomplete = state == "incomplete"
    return {
        "id": f"resp_{reply.id}",
        "object": "response",
        "created_at": reply.created_at,
        "status": state,
        "error": None,
        "incomplete_details": {"reason": "max_output_tokens"} if is_incomplete else None,
        "instructions": None,
        "metadata": {},
        "model": reply.model,
        "output": [_message(reply, "completed", reply.text)] if output is None else output,
        "parallel_tool_calls": True,
        "temperature": 1.0,
        "tool_choice": "auto",
        "tools": [],
        "top_p": 1.0,
        "usage": None if status == "in_progress" else usage,
    }


def _response_events(reply: Reply, _body: Mapping[str, Any]) -> Iterator[bytes]:
    place = {"item_id": f"msg_{reply.id}", "output_index": 0, "content_index": 0}
    started = _response(reply, "in_progress", [])
    done: dict[str, object] = {"text": reply.text, "logprobs": ()}
    plan: list[dict[str, object]] = [
        {"type": "response.created", "response": started},
        {"type": "response.in_progress", "response": started},
        {
            "type": "response.output_item.added",
            "output_index": 0,
            "item": _message(reply, "in_progress", None),
        },
        {"type": "response.content_part.added", **place, "part": _part("")},
        *(
            {"type": "response.output_text.delta", **place, "delta": word, "logprobs": []}
            for word in reply.words
        ),
        {"type": "response.output_text.done", **place, **done},
        {"type": "response.content_part.done", **place, "part": _part(reply.text)},
        {
            "type": "response.output_item.done",
            "output_index": 0,
            "item": _message(reply, "completed", reply.text),
        },
    ]
    ended = _response(reply)
    plan.append({"type": f"response.{ended['status']}", "response": ended})
    for number, each in enumerate(plan):
        yield _named(each | {"sequence_number": number})


def _response_failure(code: str, message: str) -> bytes:
    return _named({"type": "error", "code": code, "message": message, "param": None})


# Anthropic: messages


def _anthropic(reply: Reply) -> dict[str, object]:
    return _anthropic_head(reply) | {
        "content": [{"type": "text", "text": reply.text}],
        "stop_reason": _stopped(reply),
        "usage": {"input_tokens": reply.tokens_in, "output_tokens": reply.tokens_out},
    }


def _anthropic_head(reply: Reply) -> dict[str, object]:
    return {
        "id": f"msg_{reply.id}",
        "type": "message",
        "role": "assistant",
        "model": reply.model,
        "content": [],
        "stop_reason": None,
        "stop_sequence": None,
        "usage": {"input_tokens": reply.tokens_in, "output_tokens": 0},
    }


def _stopped(reply: Reply) -> str:
    return "max_tokens" if reply.is_cut else "end_turn"


def _anthropic_events(reply: Reply, _body: Mapping[str, Any]) -> Iterator[bytes]:
    empty = {"type": "text", "text": ""}
    yield _named({"type": "message_start", "message": _anthropic_head(reply)})
    yield _named({"type": "content_block_start", "index": 0, "content_block": empty})
    yield _named({"type": "ping"})
    for word in reply.words:
        delta = {"type": "text_delta", "text": word}
        yield _named({"type": "content_block_delta", "index": 0, "delta": delta})
    yield _named({"type": "content_block_stop", "index": 0})
    ended = {"stop_reason": _stopped(reply), "stop_sequence": None}
    usage = {"output_tokens": reply.tokens_out}
    yield _named({"type": "message_delta", "delta": ended, "usage": usage})
    yield _named({"type": "message_stop"})


def _anthropic_failure(_code: str, message: str) -> bytes:
    return _named({"type": "error", "error": {"type": "api_error", "message": message}})


# Gemini


def _gemini_part(reply: Reply, text: str, ended: bool) -> dict[str, object]:
    content = {"role": "model", "parts": [{"text": text}]}
    candidate: dict[str, object] = {"content": content, "index": 0}
    part: dict[str, object] = {"candidates": [candidate], "modelVersion": reply.model}
    if ended:
        candidate["finishReason"] = "MAX_TOKENS" if reply.is_cut else "STOP"
        part["usageMetadata"] = {
            "promptTokenCount": reply.tokens_in,
            "candidatesTokenCount": reply.tokens_out,
            "totalTokenCount": reply.tokens_in + reply.tokens_out,
        }
    return part


def _gemini(reply: Reply) -> dict[str, object]:
    return _gemini_part(reply, reply.text, ended=True)


def _gemini_events(reply: Reply, _body: Mapping[str, Any]) -> Iterator[bytes]:
    for number, word in enumerate(reply.words, 1):
        yield _event(_gemini_part(reply, word, ended=number == len(reply.words)))


MANNERS: Final[Mapping[str, Manner]] = {
    "createTextResponse": Manner(
        asks_in="input",
        limits=("max_output_tokens",),
        answer=_response,
        events=_response_events,
        failure=_response_failure,
    ),
    "createChatCompletion": Manner(
        asks_in="messages",
        limits=("max_completion_tokens", "max_tokens"),
        answer=_chat,
        events=_chat_events,
        failure=_openai_failure,
    ),
    "createMessage": Manner(
        asks_in="messages",
        limits=("max_tokens",),
        answer=_anthropic,
        events=_anthropic_events,
        failure=_anthropic_failure,
    ),
    "generateGeminiCompatibleContent": Manner(
        asks_in="contents",
        limits=("maxOutputTokens",),
        answer=_gemini,
        events=_gemini_events,
        failure=_openai_failure,
    ),
}
"""The manner of each operation."""
