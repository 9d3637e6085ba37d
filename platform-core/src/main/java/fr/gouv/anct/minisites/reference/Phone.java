package fr.gouv.anct.minisites.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A telephone number as displayed: {@code 01 85 58 60 00}, {@code +33 (0)1 85 58 60 00}, {@code 36 46}. */
public record Phone(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("\\+?[0-9](?:[ .\u00a0\u202f-]*(?:\\(0\\)|[0-9])){1,18}");
    /**
     * International numbers, and French ones: ten digits, or the short numbers of services in Arcep's numbering plan.
     */
    private static final Pattern DIALLED = Pattern.compile(
            "(?:\\+|00)(?!330)[1-9][0-9]{6,14}|0[1-9][0-9]{8}|1[578]|1[0-9]{2}|10[0-9]{2}|11[68][0-9]{3}|3[0-9]{3}");

    @JsonCreator
    public Phone {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a value of Phone: " + value);
        }
    }

    /**
     * Reads a number as typed.
     *
     * @throws IllegalArgumentException when it cannot be dialled because a digit is missing or there is one too many
     */
    public static Phone typed(String value) {
        if (!isComplete(value)) {
            throw new IllegalArgumentException("Not a telephone number: " + value);
        }
        return new Phone(value);
    }

    /** Whether a text is a number that can be dialled from France. */
    public static boolean isComplete(String value) {
        return FORM.matcher(value).matches() && DIALLED.matcher(dialled(value)).matches();
    }

    /**
     * Returns the number in the form of the {@code tel} scheme, without the zero in parentheses, which is dialled in
     * one country alone.
     */
    public static String dialled(String value) {
        return value.replace("(0)", "").replaceAll("[^0-9+]", "");
    }

    /** The value as {@link #dialled} returns it. */
    public String digits() {
        return dialled(value);
    }
}
