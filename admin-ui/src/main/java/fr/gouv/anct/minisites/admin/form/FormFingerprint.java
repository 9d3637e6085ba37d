package fr.gouv.anct.minisites.admin.form;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Computes the fingerprint of the form fields behind an import report, to detect that they changed before the report is
 * applied. The button that applies the report carries it, so that fields changed since are reported again instead of
 * being applied unseen.
 */
public final class FormFingerprint {

    private static final String BUTTON = "checked";

    private FormFingerprint() {}

    /** Value of the button: the fingerprint of the named fields, as the form shows them again. */
    public static String fingerprint(FormState<?> form, String... names) {
        return FieldFingerprint.of(Arrays.stream(names)
                .map(name -> form.texts().getOrDefault(name, ""))
                .collect(Collectors.joining("\n\n")));
    }

    /** Whether a form's values differ from those of its report, or it carries no report. */
    public static boolean changed(FormState<?> form, String... names) {
        return !fingerprint(form, names).equals(form.request().form().getFirst(BUTTON));
    }
}
