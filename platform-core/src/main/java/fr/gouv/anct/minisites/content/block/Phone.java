package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A telephone number, as it reads: {@code 01 85 58 60 00}, {@code +33 (0)1 85 58 60 00}, {@code 36 46}. */
public record Phone(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("\\+?[0-9](?:[ .\u00a0\u202f-]*(?:\\(0\\)|[0-9])){1,18}");
    /** International, or of France: ten digits, or the few of a service, as the numbering plan of Arcep has them. */
    private static final Pattern DIALLED = Pattern.compile(
            "(?:\\+|00)(?!330)[1-9][0-9]{6,14}|0[1-9][0-9]{8}|1[578]|1[0-9]{2}|10[0-9]{2}|11[68][0-9]{3}|3[0-9]{3}");

    @JsonCreator
    public Phone {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a value of Phone: " + value);
        }
    }

    /**
     * A number as somebody types it.
     *
     * @throws IllegalArgumentException when it cannot be dialled: a digit is missing, or there is one too many
     */
    public static Phone typed(String value) {
        if (!isComplete(value)) {
            throw new IllegalArgumentException("Not a telephone number: " + value);
        }
        return new Phone(value);
    }

    /** Whether it is a number that can be dialled from France. */
    public static boolean isComplete(String value) {
        return FORM.matcher(value).matches() && DIALLED.matcher(dialled(value)).matches();
    }

    /** As the scheme {@code tel} takes it: without what is dialled in one country alone, the zero in parentheses. */
    public static String dialled(String value) {
        return value.replace("(0)", "").replaceAll("[^0-9+]", "");
    }

    /** {@link #dialled}. */
    public String digits() {
        return dialled(value);
    }
}
