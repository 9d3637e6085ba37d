package fr.gouv.anct.minisites.admin.bulk;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import java.util.List;

/**
 * The form of the acts below a list, which the checkboxes of its rows belong to.
 *
 * @param acts one button each
 * @param hidden fields that lead back to the same list
 * @param most number of things that can be chosen at once
 */
public record BulkBar(List<Button> acts, List<HiddenField> hidden, int most) {

    /** @param href that the form is posted to */
    public record Button(String label, String href) {}

    /** Returns the address of the first act, which a form without a pressed button is posted to. */
    public String action() {
        return acts.getFirst().href();
    }
}
