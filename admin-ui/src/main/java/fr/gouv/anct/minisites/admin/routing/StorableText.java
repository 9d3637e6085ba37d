package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.validation.PlainText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Removes from submitted text the characters that the platform cannot store. PostgreSQL stores no NUL, and no user
 * types one, nor any other control character: they come with text copied from some documents, or from attackers. A user
 * who has pasted one could not find it.
 */
public final class StorableText {

    /** Line breaks that forms do not send: within a paragraph, Word uses a vertical tab. */
    private static final String BREAKS = "\u000B\f\u0085\u2028\u2029";

    /** Bullets of Word's symbol fonts: private-use characters that other fonts show as a box. */
    private static final String BULLETS = "\uF0B7\uF0A7\uF0D8\uF0FC\uF076";

    private static final int REMOVED = -1;

    private StorableText() {}

    /** Whether the text can be stored unchanged: without NUL, and without unpaired surrogates. */
    public static boolean isStorable(String sent) {
        return sent.codePoints()
                .noneMatch(one -> one == 0 || (one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE));
    }

    /**
     * Removes control and {@linkplain PlainText#visible invisible} characters, replaces breaks by spaces and the
     * bullets of symbol fonts by plain ones; empty for a name without a value.
     */
    static String storable(@Nullable String sent) {
        if (sent == null) {
            return "";
        }
        return isClean(sent)
                ? sent
                : sent.codePoints()
                        .map(StorableText::storable)
                        .filter(one -> one != REMOVED)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static int storable(int one) {
        if (BREAKS.indexOf(one) >= 0) {
            return ' ';
        }
        if (BULLETS.indexOf(one) >= 0) {
            return '•';
        }
        return isControl(one) || PlainText.isInvisible(one) ? REMOVED : one;
    }

    /** Control characters except tabs and line breaks; and noncharacters (Unicode 23.7), which XML cannot hold. */
    private static boolean isControl(int one) {
        return Character.isISOControl(one) && one != '\t' && one != '\r' && one != '\n'
                || one == 0xFFFE
                || one == 0xFFFF
                || one >= 0xFDD0 && one <= 0xFDEF;
    }

    /** Cleans all fields of a form. */
    public static MultiValueMap<String, String> storable(MultiValueMap<String, String> form) {
        if (form.values().stream().flatMap(List::stream).allMatch(StorableText::isClean)) {
            return form;
        }
        MultiValueMap<String, String> storable = new LinkedMultiValueMap<>();
        form.forEach((name, values) -> values.forEach(value -> storable.add(name, storable(value))));
        return CollectionUtils.unmodifiableMultiValueMap(storable);
    }

    private static boolean isClean(@Nullable String value) {
        return value != null && value.codePoints().allMatch(one -> storable(one) == one);
    }
}
