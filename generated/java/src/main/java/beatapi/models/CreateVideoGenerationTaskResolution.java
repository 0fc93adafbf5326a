package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * With {@code model} {@code "minimax-h3"} or {@code "minimax-h3-fast"}: Size of the video. One of
 * {@code "768P"}, {@code "2K"}. The server's default is {@code "768P"}. With {@code model}
 * {@code "minimax-h3-normal"}: Size of the video. One of {@code "480p"}, {@code "768p"},
 * {@code "1080p"}. The server's default is {@code "768p"}. With {@code model}
 * {@code "grok-imagine-video-1.5"}: Size of the video; 1080p takes one picture at most. One of
 * {@code "480p"}, {@code "720p"}, {@code "1080p"}. The server's default is {@code "480p"}. With
 * {@code model} {@code "seedance-2"}: Size of the video, {@code 4k} and {@code 4K} are the same;
 * 1080p takes no reference pictures. One of {@code "480p"}, {@code "720p"}, {@code "1080p"},
 * {@code "4k"}, {@code "4K"}. The server's default is {@code "720p"}. With {@code model}
 * {@code "seedance-2-fast"} or {@code "seedance-2-mini"}: Size of the video. One of {@code "480p"},
 * {@code "720p"}. The server's default is {@code "720p"}. With {@code model} {@code "veo-3.1"}:
 * Size of the video, {@code 4k} and {@code 4K} are the same; decides what it costs. One of
 * {@code "720p"}, {@code "1080p"}, {@code "4k"}, {@code "4K"}. The server's default is
 * {@code "720p"}. With {@code model} {@code "seedance-2.5"}: Size of the video; decides what it
 * costs. One of {@code "480p"}, {@code "720p"}, {@code "1080p"}. The server's default is
 * {@code "720p"}. With {@code model} {@code "kling-3"}: Size of the video. One of {@code "std"},
 * {@code "pro"}, {@code "4K"}. The server's default is {@code "pro"}. With {@code model}
 * {@code "kling-2.6-motion-control"} or {@code "kling-3-motion-control"}: Size of the video;
 * decides what a second costs. One of {@code "720p"}, {@code "1080p"}. The server's default is
 * {@code "720p"}. With {@code model} {@code "wan-3.0"} or {@code "wan-3.0-prime"}: Size of the
 * video. One of {@code "480p"}, {@code "720p"}, {@code "1080p"}. The server's default is
 * {@code "720p"}. With {@code model} {@code "happyhorse-1.0"} or {@code "happyhorse-1.1"}: Size of
 * the video. One of {@code "720p"}, {@code "1080p"}. The server's default is {@code "720p"}. With
 * {@code model} {@code "minimax-h3-max"} or {@code "minimax-h3-max-turbo"}: Size of the video. One
 * of {@code "480P"}, {@code "768P"}. The server's default is {@code "768P"}.
 */
public final class CreateVideoGenerationTaskResolution extends OpenEnum {
    /** {@code "768P"}. */
    public static final CreateVideoGenerationTaskResolution _768_P = new CreateVideoGenerationTaskResolution("768P");

    /** {@code "2K"}. */
    public static final CreateVideoGenerationTaskResolution _2_K = new CreateVideoGenerationTaskResolution("2K");

    /** {@code "480p"}. */
    public static final CreateVideoGenerationTaskResolution _480P = new CreateVideoGenerationTaskResolution("480p");

    /** {@code "768p"}. */
    public static final CreateVideoGenerationTaskResolution _768P = new CreateVideoGenerationTaskResolution("768p");

    /** {@code "1080p"}. */
    public static final CreateVideoGenerationTaskResolution _1080P = new CreateVideoGenerationTaskResolution("1080p");

    /** {@code "720p"}. */
    public static final CreateVideoGenerationTaskResolution _720P = new CreateVideoGenerationTaskResolution("720p");

    /** {@code "4k"}. */
    public static final CreateVideoGenerationTaskResolution _4K = new CreateVideoGenerationTaskResolution("4k");

    /** {@code "4K"}. */
    public static final CreateVideoGenerationTaskResolution _4_K = new CreateVideoGenerationTaskResolution("4K");

    /** {@code "std"}. */
    public static final CreateVideoGenerationTaskResolution STD = new CreateVideoGenerationTaskResolution("std");

    /** {@code "pro"}. */
    public static final CreateVideoGenerationTaskResolution PRO = new CreateVideoGenerationTaskResolution("pro");

    /** {@code "480P"}. */
    public static final CreateVideoGenerationTaskResolution _480_P = new CreateVideoGenerationTaskResolution("480P");

    /** Every value that the contract names. */
    public static final List<CreateVideoGenerationTaskResolution> KNOWN =
            List.of(
                    _768_P,
                    _2_K,
                    _480P,
                    _768P,
                    _1080P,
                    _720P,
                    _4K,
                    _4_K,
                    STD,
                    PRO,
                    _480_P);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CreateVideoGenerationTaskResolution#_768_P}. */
        _768_P,
        /** {@link CreateVideoGenerationTaskResolution#_2_K}. */
        _2_K,
        /** {@link CreateVideoGenerationTaskResolution#_480P}. */
        _480P,
        /** {@link CreateVideoGenerationTaskResolution#_768P}. */
        _768P,
        /** {@link CreateVideoGenerationTaskResolution#_1080P}. */
        _1080P,
        /** {@link CreateVideoGenerationTaskResolution#_720P}. */
        _720P,
        /** {@link CreateVideoGenerationTaskResolution#_4K}. */
        _4K,
        /** {@link CreateVideoGenerationTaskResolution#_4_K}. */
        _4_K,
        /** {@link CreateVideoGenerationTaskResolution#STD}. */
        STD,
        /** {@link CreateVideoGenerationTaskResolution#PRO}. */
        PRO,
        /** {@link CreateVideoGenerationTaskResolution#_480_P}. */
        _480_P,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CreateVideoGenerationTaskResolution(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CreateVideoGenerationTaskResolution of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CreateVideoGenerationTaskResolution(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateVideoGenerationTaskResolution of(JsonNode json) {
        return of(Json.text(json));
    }

    /**
     * The value as a constant, for {@code switch}.
     *
     * @return {@code _UNKNOWN} for values of newer servers
     */
    public Known known() {
        int place = KNOWN.indexOf(this);
        return place < 0 ? Known._UNKNOWN : Known.values()[place];
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
