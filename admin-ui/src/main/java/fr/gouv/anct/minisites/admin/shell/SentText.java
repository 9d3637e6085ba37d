package fr.gouv.anct.minisites.admin.shell;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Text as the platform can keep it. PostgreSQL stores no NUL, and nobody types one, nor any other character that controls: they
 * come along when text is copied from some documents, and from attackers. Who pasted one could not find it.
 */
public final class SentText {

    /** Ends of lines that a form does not write so: Word's within a paragraph is a vertical tab. */
    private static final Pattern BREAK = Pattern.compile("[\\x0B\\f\\x85\\u2028\\u2029]");
    /** What controls, but tabs and ends of lines; and what is no character (Unicode 23.7), which XML cannot hold. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\uFFFE\uFFFF\uFDD0-\uFDEF&&[^\\t\\r\\n]]");

    /** Bullets of Word's symbol fonts, which come as characters for private use that other fonts show as a box. */
    private static final Pattern BULLET = Pattern.compile("[\uF0B7\uF0A7\uF0D8\uF0FC\uF076]");

    private static final String PLAIN_BULLET = "•";

    private SentText() {}

    /** Whether it can be kept as it is: without NUL, and without half of a surrogate pair. */
    public static boolean isStorable(String sent) {
        return sent.codePoints()
                .noneMatch(one -> one == 0 || (one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE));
    }

    /** Without what controls, breaks made spaces and the bullets of symbol fonts plain ones; empty for a name without a value. */
    static String storable(@Nullable String sent) {
        if (sent == null) {
            return "";
        }
        String bulleted = BULLET.matcher(sent).replaceAll(PLAIN_BULLET);
        return CONTROL.matcher(BREAK.matcher(bulleted).replaceAll(" ")).replaceAll("");
    }

    /** The same of all fields of a form. */
    static MultiValueMap<String, String> storable(MultiValueMap<String, String> form) {
        if (form.values().stream().flatMap(List::stream).allMatch(SentText::isClean)) {
            return form;
        }
        MultiValueMap<String, String> storable = new LinkedMultiValueMap<>();
        form.forEach((name, values) -> values.forEach(value -> storable.add(name, storable(value))));
        return CollectionUtils.unmodifiableMultiValueMap(storable);
    }

    private static boolean isClean(@Nullable String value) {
        return value != null
                && !BULLET.matcher(value).find()
                && !BREAK.matcher(value).find()
                && !CONTROL.matcher(value).find();
    }
}
