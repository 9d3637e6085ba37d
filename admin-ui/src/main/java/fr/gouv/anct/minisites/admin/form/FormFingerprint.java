package fr.gouv.anct.minisites.admin.form;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * Fingerprint of the fields that a report was made from. The button that applies the report carries it, so that fields
 * changed since are reported again instead of being applied unseen.
 */
public final class FormFingerprint {

    private static final String BUTTON = "checked";

    private FormFingerprint() {}

    /** Value of the button: the fingerprint of the named fields. */
    public static String fingerprint(MultiValueMap<String, String> form, String... names) {
        return FieldFingerprint.of(Arrays.stream(names)
                .map(name -> Optional.ofNullable(form.getFirst(name)).orElse("").strip())
                .collect(Collectors.joining("\n\n")));
    }

    /** Whether a form's values differ from those of its report, or it carries no report. */
    public static boolean changed(MultiValueMap<String, String> form, String... names) {
        return !fingerprint(form, names).equals(form.getFirst(BUTTON));
    }
}
