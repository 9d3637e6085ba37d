package fr.gouv.anct.minisites.admin.form;

import org.jspecify.annotations.Nullable;

/** An option of a select or of a group of radio buttons or checkboxes, in a form of the back office. */
public record Option(String value, String label, @Nullable String hint) {

    public Option(String value, String label) {
        this(value, label, null);
    }
}
