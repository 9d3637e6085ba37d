package fr.gouv.anct.minisites.admin.form;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * The fields that a report was made of. The button that does what the report says carries a fingerprint of them, so that fields
 * changed since are reported on again instead of being acted on unseen.
 */
public final class CheckedFields {

    private static final String BUTTON = "checked";

    private CheckedFields() {}

    /** The value of the button: a fingerprint of the fields of those names. */
    public static String fingerprint(MultiValueMap<String, String> form, String... names) {
        return FieldFingerprint.of(Arrays.stream(names)
                .map(name -> Optional.ofNullable(form.getFirst(name)).orElse("").strip())
                .collect(Collectors.joining("\n\n")));
    }

    /** Whether a form carries other values than its report was made of, or no report. */
    public static boolean changed(MultiValueMap<String, String> form, String... names) {
        return !fingerprint(form, names).equals(form.getFirst(BUTTON));
    }
}
