"""Sound measured and videos made, with FFmpeg through PyAV.

Every input is opened with the one demuxer its first bytes call for. FFmpeg's own guessing would
also try play-list formats, which can read other files.
"""

from __future__ import annotations

import io
import os
import secrets
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, Protocol, TypeVar

import av
from av.audio.frame import AudioFrame
from av.error import FFmpegError, InvalidDataError
from av.filter import Graph
from av.video.codeccontext import VideoCodecContext

from ._beats import LEVELS_PER_SECOND, level
from ._sniff import sniff

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.filter.context import FilterContext
    from av.packet import Packet
    from av.stream import Stream
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

FRAMES_PER_SECOND: Final = 12
"""The places where a frame may be: a cut is at most 1/24 s away from its own."""

_SAMPLE_RATE_HZ: Final = 44_100
_MEASURED_HZ: Final = 12_000
_MONO: Final = "channel_layouts=mono"
_AAC_FRAME_SAMPLES: Final = 1024
_KEY_FRAME_SECONDS: Final = 5
_WIDEST_ASPECT: Final = 4  # images may be 1:4 to 4:1 (documentation of 2026-07-16)
_DEMUXERS: Final = {
    "image/png": "png_pipe",
    "image/jpeg": "jpeg_pipe",
    "image/webp": "webp_pipe",
    "audio/mpeg": "mp3",
    "audio/wav": "wav",
    "audio/aac": "aac",
    "audio/mp4": "mov",
}
_PICTURES: Final = {"image/png": ("png", "rgb24"), "image/jpeg": ("mjpeg", "yuvj420p")}
"""Codec and pixel format of a picture that is written."""

_CLEAR_RIM: Final = (
    ("format", "rgba"),
    ("geq", "r='r(X,Y)':g='g(X,Y)':b='b(X,Y)':a='if(lt(hypot(X-W/2,Y-H/2),min(W,H)/2),255,0)'"),
)
"""Filters that make a picture transparent outside its largest circle."""

_COVER_ART_CODECS: Final = frozenset({"mjpeg", "png"})


_Frame = TypeVar("_Frame", contravariant=True)


# The parts of PyAV's outputs that are used here; PyAV itself leaves their types open.
class _Encoder(Protocol[_Frame]):
    def encode(self, frame: _Frame | None = None) -> Sequence[Packet[Stream]]: ...


class _PictureTarget(Protocol):
    def add_stream(
        self, codec_name: Literal["libx264"], rate: int, options: dict[str, str]
    ) -> VideoStream: ...


class _SoundTarget(Protocol):
    def add_stream(
        self, codec_name: Literal["aac"], rate: int, options: dict[str, str]
    ) -> AudioStream: ...


class _Muxer(Protocol):
    def mux(self, packets: Sequence[Packet[Stream]]) -> None: ...


class MediaError(ValueError):
    """An input that cannot be read, or a video that cannot be made of it."""


class WorkCancelledError(Exception):
    """The sandbox stopped while a video was being made."""


def never() -> bool:
    """Return false: the default for callers that never stop the work."""
    return False


def frame_size(aspect_ratio: str, resolution: str) -> tuple[int, int]:
    """Return the width and height of a video in pixels.

    Args:
        aspect_ratio: Such as `"16:9"`.
        resolution: Such as `"720p"`; the number is the shorter side.

    Returns:
        Width and height, both even as H.264 with 4:2:0 colour needs.
    """
    across, down = (int(part) for part in aspect_ratio.split(":"))
    short = int(resolution.removesuffix("p"))
    long = round(short * max(across, down) / min(across, down) / 2) * 2
    return (long, short) if across >= down else (short, long)


def audio_seconds(data: bytes) -> float:
    """Measure sound by decoding all of it.

    Args:
        data: The bytes of an MP3, WAV, AAC or M4A file.

    Returns:
        The length in seconds.

    Raises:
        MediaError: It is not sound, or nothing in it can be decoded.
    """
    try:
        with _open(data) as source:
            stream = _sound_of(source)
            length = sum(frame.samples / frame.sample_rate for frame in _sounds(source, stream))
    except FFmpegError as error:
        raise MediaError(f"the sound cannot be read: {_reason(error)}") from error
    if not length:
        raise MediaError("there is no sound in it")
    return length


def levels(data: bytes, start_seconds: float, seconds: float) -> list[float]:
    """Measure how loud a stretch of sound is, `LEVELS_PER_SECOND` times a second.

    Raises:
        MediaError: It is not sound, or cannot be decoded.
    """
    try:
        with _open(data) as source:
            stream = _sound_of(source)
            graph = Graph()
            steps = (("aresample", str(_MEASURED_HZ)), ("aformat", "sample_fmts=flt:" + _MONO))
            cut = ("atrim", f"start={start_seconds:.6f}:duration={seconds:.6f}")
            entry = graph.add_abuffer(template=stream)
            _chain(graph, entry, *steps, cut, ("abuffersink", None))
            graph.set_audio_frame_size(_MEASURED_HZ // LEVELS_PER_SECOND)
            return [level(_samples(frame)) for frame in _filtered(graph, source, stream)]
    except FFmpegError as error:
        raise MediaError(f"the sound cannot be read: {_reason(error)}") from error


def _samples(frame: AudioFrame) -> Sequence[float]:
    return memoryview(frame.planes[0]).cast("f")[: frame.samples]


def image_size(data: bytes) -> tuple[int, int]:
    """Decode an image, check its shape and return its width and height in pixels.

    Raises:
        MediaError: It is damaged, or wider or taller than 4:1.
    """
    frame = _decode_image(data)
    return frame.width, frame.height


def shape_problem(width: int, height: int) -> str | None:
    """Return the reason why an image of that size cannot be used, or None."""
    if max(width, height) <= _WIDEST_ASPECT * min(width, height):
        return None
    return f"the image is {width} x {height}; 1:4 to 4:1 is allowed"


def _encoded(encoder: _Encoder[VideoFrame], frame: VideoFrame) -> bytes:
    packets = [*encoder.encode(frame), *encoder.encode(None)]
    return b"".join(bytes(packet) for packet in packets)


class Film(NamedTuple):
    """Length in seconds, width and height in pixels of a video."""

    seconds: float
    width: int
    height: int


def film_of(data: bytes) -> Film | None:
    """Measure a video, or return None for an MP4 or MOV file that only sounds.

    Raises:
        MediaError: It cannot be read.
    """
    try:
        with av.open(io.BytesIO(data), "r", "mov") as source:
            films = _films_of(source)
            if not films:
                return None
            seconds = (source.duration or 0) / av.time_base
            return Film(seconds, films[0].width, films[0].height)
    except FFmpegError as error:
        raise MediaError(f"the video cannot be read: {_reason(error)}") from error


def write_picture(
    image: bytes,
    *,
    mime_type: str,
    size: tuple[int, int],
    path: Path,
    is_transparent: bool = False,
) -> None:
    """Write a PNG or JPEG file of an image that covers the whole size.

    Args:
        image: A PNG, JPEG or WebP file.
        mime_type: `image/png` or `image/jpeg`.
        size: Width and height in pixels.
        path: The path of the file, which appears whole or not at all.
        is_transparent: Whether the picture has an alpha channel, clear at its rim.

    Raises:
        MediaError: The image cannot be read.
    """
    codec, pixels = _PICTURES[mime_type]
    encoder = av.CodecContext.create(codec, "w")
    assert isinstance(encoder, VideoCodecContext)
    still = _still(0, image, *size, 1.0, "rgba" if is_transparent else pixels, is_transparent)
    encoder.width, encoder.height = size
    encoder.pix_fmt = still.format.name
    encoder.time_base = Fraction(1)
    still.pts, still.time_base = 0, Fraction(1)
    unfinished = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    unfinished.write_bytes(_encoded(encoder, still))
    os.replace(unfinished, path)


def render(
    images: Sequence[bytes],
    audio: bytes | None,
    *,
    aspect_ratio: str,
    resolution: str,
    duration_seconds: float,
    path: Path,
    weights: Sequence[float] | None = None,
    zooms: Sequence[float] | None = None,
    audio_start_seconds: float = 0.0,
    size: tuple[int, int] | None = None,
    cancelled: Callable[[], bool] = never,
) -> float:
    """Make an MP4 (H.264 and AAC, index in front) that shows the images one after another.

    Each image covers the whole frame: it is scaled until it does and cropped around its centre.

    Args:
        images: PNG, JPEG or WebP files, in the order in which they appear.
        audio: An MP3, WAV, AAC or M4A file to play; silence when None.
        aspect_ratio: Such as `"16:9"`.
        resolution: Such as `"720p"`.
        duration_seconds: Length of the video in seconds. Sound that is shorter is followed by
            silence, sound that is longer is cut.
        path: The path of the file, which appears whole or not at all.
        weights: Share of time of each image; equal when left out.
        zooms: Size of each image in relation to the frame; 1 when left out.
        audio_start_seconds: The position in the audio to begin at, in seconds.
        size: Width and height in pixels, both even, in place of the ratio and the resolution.
        cancelled: Asked before every frame; when it says yes, the work is thrown away.

    Returns:
        The length of the finished file in seconds.

    Raises:
        MediaError: An image or the audio cannot be read.
        WorkCancelledError: `cancelled` said yes.
    """
    width, height = size or frame_size(aspect_ratio, resolution)
    # A name of its own: after a reset, work that is being given up has the same path.
    unfinished = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    try:
        stills = _stills(images, zooms or [1.0] * len(images), width, height)
        timeline = _timeline(stills, weights or [1.0] * len(stills), duration_seconds)
        with av.open(unfinished, "w", "mp4", {"movflags": "+faststart"}) as target:
            picture = _add_picture(target, width, height)
            sound = _add_sound(target)
            heard = (
                _silence(duration_seconds)
                if audio is None
                else _excerpt(audio, audio_start_seconds, duration_seconds)
            )
            _write(target, sound, _unless(cancelled, heard))
            _write(target, picture, _unless(cancelled, timeline))
        os.replace(unfinished, path)
    except FFmpegError as error:
        raise MediaError(f"the video cannot be made: {_reason(error)}") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return video_seconds(path)


def video_seconds(path: Path) -> float:
    """Return the length of an MP4 in seconds, as its container states it."""
    with av.open(path, "r", "mov") as video:
        return (video.duration or 0) / av.time_base


def _open(data: bytes) -> InputContainer:
    kind = sniff(data)
    if kind not in _DEMUXERS:
        raise MediaError("its bytes are not those of a type that BeatAPI takes")
    return av.open(io.BytesIO(data), "r", _DEMUXERS[kind])


def _reason(error: FFmpegError) -> str:
    return (error.strerror or "FFmpeg gives no reason").lower()


def _sound_of(source: InputContainer) -> AudioStream:
    if _films_of(source):
        raise MediaError("it is a video; send the sound alone")
    if not source.streams.audio:
        raise MediaError("there is no sound in it")
    return source.streams.audio[0]


def _films_of(source: InputContainer) -> list[VideoStream]:
    return [s for s in source.streams.video if s.codec_context.name not in _COVER_ART_CODECS]


def _sounds(source: InputContainer, stream: AudioStream) -> Iterator[AudioFrame]:
    for packet in source.demux(stream):
        try:
            yield from packet.decode()
        except InvalidDataError:
            # Players skip a damaged packet of an otherwise good song; so does this.
            continue


def _decode_image(data: bytes) -> VideoFrame:
    try:
        with _open(data) as source:
            if not source.streams.video:
                raise MediaError("it is not an image")
            frame = next(source.decode(source.streams.video[0]))
    except StopIteration:
        raise MediaError("the image is empty") from None
    except FFmpegError as error:
        raise MediaError(f"the image cannot be read: {_reason(error)}") from error
    if problem := shape_problem(frame.width, frame.height):
        raise MediaError(problem)
    return frame


def _stills(
    images: Sequence[bytes], zooms: Sequence[float], width: int, height: int
) -> list[VideoFrame]:
    # A repeated image is the same object and large, so identity is the key.
    frames: dict[tuple[int, float], VideoFrame] = {}
    stills: list[VideoFrame] = []
    for index, (image, zoom) in enumerate(zip(images, zooms, strict=True)):
        key = (id(image), zoom)
        if key not in frames:
            frames[key] = _still(index, image, width, height, zoom)
        stills.append(frames[key])
    return stills


def _still(
    index: int,
    data: bytes,
    width: int,
    height: int,
    zoom: float,
    pixels: str = "yuv420p",
    is_transparent: bool = False,
) -> VideoFrame:
    try:
        frame = _decode_image(data)
    except MediaError as error:
        raise MediaError(f"images[{index}]: {error}") from error
    wide, high = round(width * zoom), round(height * zoom)
    graph = Graph()
    _chain(
        graph,
        graph.add_buffer(
            width=frame.width, height=frame.height, format=frame.format, time_base=Fraction(1)
        ),
        # Premultiplied, transparent places come out black instead of in whatever colour they hide.
        ("format", "gbrap"),
        ("premultiply", "inplace=1"),
        ("scale", f"{wide}:{high}:force_original_aspect_ratio=increase"),
        ("crop", f"{width}:{height}"),
        ("setsar", "1"),
        *(_CLEAR_RIM if is_transparent else ()),
        ("format", pixels),
        ("buffersink", None),
    )
    graph.vpush(frame)
    return graph.vpull()


def _chain(graph: Graph, source: FilterContext, *filters: tuple[str, str | None]) -> None:
    nodes = [graph.add(name, arguments) for name, arguments in filters]
    graph.link_nodes(source, *nodes).configure()


def _timeline(
    stills: Sequence[VideoFrame], weights: Sequence[float], seconds: float
) -> Iterator[VideoFrame]:
    frames = max(1, round(seconds * FRAMES_PER_SECOND))
    share, shown = 0.0, 0
    for still, weight in zip(stills, weights, strict=True):
        share += weight / sum(weights)
        until = round(frames * share)
        # Players show a frame until the next one comes: more than one a second only cost time.
        last = range(max(shown, until - 1), until)
        for index in sorted({*range(shown, until, FRAMES_PER_SECOND), *last}):
            # The encoder counts in frames, a still that comes from a filter in seconds.
            still.pts, still.time_base = index, Fraction(1, FRAMES_PER_SECOND)
            yield still
        shown = max(shown, until)


def _add_picture(target: _PictureTarget, width: int, height: int) -> VideoStream:
    options = {"preset": "ultrafast", "tune": "stillimage"}
    stream = target.add_stream("libx264", FRAMES_PER_SECOND, options)
    stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
    stream.codec_context.gop_size = _KEY_FRAME_SECONDS
    # The polls of the task are answered on the other cores.
    stream.codec_context.thread_count = 1
    return stream


def _add_sound(target: _SoundTarget) -> AudioStream:
    # Half the time of the default, which tries harder to save bits.
    quick = {"aac_coder": "fast"} | {f"aac_{tool}": "0" for tool in ("tns", "pns", "is", "ms")}
    stream = target.add_stream("aac", _SAMPLE_RATE_HZ, quick)
    stream.layout = "stereo"
    stream.bit_rate = 128_000
    return stream


def _write(target: _Muxer, stream: _Encoder[_Frame], frames: Iterator[_Frame]) -> None:
    for frame in frames:
        target.mux(stream.encode(frame))
    target.mux(stream.encode(None))


def _unless(cancelled: Callable[[], bool], frames: Iterator[_Frame]) -> Iterator[_Frame]:
    for frame in frames:
        if cancelled():
            raise WorkCancelledError
        yield frame


def _silence(seconds: float) -> Iterator[AudioFrame]:
    graph = Graph()
    source = graph.add("anullsrc", f"r={_SAMPLE_RATE_HZ}:cl=stereo")
    _chain(graph, source, *_fitted(0.0, seconds))
    graph.set_audio_frame_size(_AAC_FRAME_SAMPLES)
    yield from _pulled(graph)


def _excerpt(audio: bytes, start_seconds: float, seconds: float) -> Iterator[AudioFrame]:
    with _open(audio) as source:
        stream = _sound_of(source)
        graph = Graph()
        _chain(graph, graph.add_abuffer(template=stream), *_fitted(start_seconds, seconds))
        graph.set_audio_frame_size(_AAC_FRAME_SAMPLES)
        yield from _filtered(graph, source, stream)


def _filtered(graph: Graph, source: InputContainer, stream: AudioStream) -> Iterator[AudioFrame]:
    for frame in _sounds(source, stream):
        graph.push(frame)
        yield from _pulled(graph)
    graph.push(None)
    yield from _pulled(graph)


def _fitted(start_seconds: float, seconds: float) -> tuple[tuple[str, str | None], ...]:
    return (
        ("aresample", str(_SAMPLE_RATE_HZ)),
        ("aformat", "sample_fmts=fltp:channel_layouts=stereo"),
        ("atrim", f"start={start_seconds:.6f}"),
        ("asetpts", "PTS-STARTPTS"),
        ("apad", f"whole_dur={seconds:.6f}"),
        ("atrim", f"end={seconds:.6f}"),
        ("abuffersink", None),
    )


def _pulled(graph: Graph) -> Iterator[AudioFrame]:
    while True:
        try:
            frame = graph.pull()
        except (BlockingIOError, EOFError):
            return
        if isinstance(frame, AudioFrame):
            yield frame
