package fr.gouv.anct.minisites.admin.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Text as the platform can keep it. PostgreSQL stores no NUL, and nobody types one: it comes along when text is copied from
 * some documents, and from attackers.
 */
public final class SentText {

    private static final String NUL = "\u0000";

    private SentText() {}

    /** Whether it can be kept as it is: without NUL, and without half of a surrogate pair. */
    public static boolean isStorable(String sent) {
        return sent.codePoints()
                .noneMatch(one -> one == 0 || (one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE));
    }

    /** Without NUL; empty for a name without a value. */
    static String storable(@Nullable String sent) {
        return sent == null ? "" : sent.replace(NUL, "");
    }

    /** The same of all fields of a form. */
    static MultiValueMap<String, String> storable(MultiValueMap<String, String> form) {
        if (form.values().stream().flatMap(List::stream).allMatch(value -> value != null && value.indexOf(0) < 0)) {
            return form;
        }
        MultiValueMap<String, String> storable = new LinkedMultiValueMap<>();
        form.forEach((name, values) -> values.forEach(value -> storable.add(name, storable(value))));
        return CollectionUtils.unmodifiableMultiValueMap(storable);
    }
}
