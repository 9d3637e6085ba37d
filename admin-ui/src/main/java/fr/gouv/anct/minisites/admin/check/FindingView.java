package fr.gouv.anct.minisites.admin.check;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.form.Remark;

/**
 * Something that the checks found in a page; {@code admin/check/findings} shows several.
 *
 * @param place what it is about
 * @param href where that is written
 * @param elsewhere whether that is a section that the page shows
 */
public record FindingView(BadgeView severity, String place, String text, String href, boolean elsewhere) {

    /** The same beside what it is about. */
    public Remark beside() {
        return new Remark(
                severity.tone() == BadgeView.Tone.ERROR,
                severity.label(),
                text,
                elsewhere ? place : null,
                elsewhere ? href : null);
    }
}
