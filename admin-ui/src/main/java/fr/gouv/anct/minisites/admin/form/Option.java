package fr.gouv.anct.minisites.admin.form;

import fr.gouv.anct.minisites.vocabulary.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An option of a select or of a group of radio buttons or checkboxes, in a form of the back office. */
public record Option(String value, String label, @Nullable String hint) {

    public Option(String value, String label) {
        this(value, label, null);
    }

    /** Returns the options for choosing terms by their codes. */
    public static List<Option> of(List<Term> terms) {
        return terms.stream().map(term -> new Option(term.code(), term.label())).toList();
    }
}
