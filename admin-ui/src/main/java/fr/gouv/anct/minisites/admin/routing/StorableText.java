package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.validation.PlainText;
import java.util.List;
import java.util.regex.Pattern;
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
    private static final Pattern BREAK = Pattern.compile("[\\x0B\\f\\x85\\u2028\\u2029]");
    /** Control characters except tabs and line breaks; and noncharacters (Unicode 23.7), which XML cannot hold. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\uFFFE\uFFFF\uFDD0-\uFDEF&&[^\\t\\r\\n]]");

    /** Bullets of Word's symbol fonts: private-use characters that other fonts show as a box. */
    private static final Pattern BULLET = Pattern.compile("[\uF0B7\uF0A7\uF0D8\uF0FC\uF076]");

    private static final String PLAIN_BULLET = "•";

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
        String bulleted = BULLET.matcher(sent).replaceAll(PLAIN_BULLET);
        return PlainText.visible(
                CONTROL.matcher(BREAK.matcher(bulleted).replaceAll(" ")).replaceAll(""));
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
        return value != null
                && !BULLET.matcher(value).find()
                && !BREAK.matcher(value).find()
                && !CONTROL.matcher(value).find()
                && PlainText.visible(value).equals(value);
    }
}
