package fr.gouv.anct.minisites.admin.check;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.form.InlineFinding;

/**
 * A finding in a page; {@code admin/check/findings} shows a list.
 *
 * @param place label of its location
 * @param href of the form where the location is edited
 * @param elsewhere whether the location is a section that the page shows
 */
public record FindingView(BadgeView severity, String place, String text, String href, boolean elsewhere) {

    /** Whether it prevents the publication. */
    public boolean error() {
        return severity.tone() == BadgeView.Tone.ERROR;
    }

    /** Returns the finding for display beside its field. */
    public InlineFinding beside() {
        return new InlineFinding(error(), severity.label(), text, elsewhere ? place : null, elsewhere ? href : null);
    }
}
