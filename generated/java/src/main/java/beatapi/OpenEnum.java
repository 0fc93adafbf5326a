package beatapi;

import com.fasterxml.jackson.annotation.JsonValue;

/** A text of which the contract names the values known today. A newer server may send others. */
public abstract class OpenEnum {
    private final String value;

    /**
     * For generated classes.
     *
     * @param value the value as it is in JSON
     */
    protected OpenEnum(String value) {
        if (value == null) {
            throw new InvalidArgumentException("a value is null");
        }
        this.value = value;
    }

    /**
     * The value as it is in JSON.
     *
     * @return the text, for {@code switch} and comparisons
     */
    @JsonValue
    public final String value() {
        return value;
    }

    /**
     * Return true if the contract of this version names the value.
     *
     * @return false for values of newer servers
     */
    public abstract boolean isKnown();

    @Override
    public final boolean equals(Object other) {
        return other != null
                && other.getClass() == getClass()
                && ((OpenEnum) other).value.equals(value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    @Override
    public final String toString() {
        return value;
    }
}
