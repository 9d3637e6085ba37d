package fr.gouv.anct.minisites.admin.check;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import java.util.List;

/** Sample views of check findings. */
public final class SampleChecks {

    private SampleChecks() {}

    /** View with errors that can be waived. */
    public static ChecksView blocked(String text) {
        return new ChecksView(
                List.of(
                        new FindingView(new BadgeView("Erreur", BadgeView.Tone.ERROR), text, text, "/pages#b0", false),
                        new FindingView(
                                new BadgeView("Conseil", BadgeView.Tone.INFO), text, text, "/pages/2#b0", true)),
                text,
                text,
                true,
                true,
                null,
                "/derogation");
    }

    /** View with waived errors. */
    public static ChecksView waived(String text) {
        return new ChecksView(blocked(text).findings(), text, null, false, false, text, null);
    }

    /** View without findings. */
    public static ChecksView none(String text) {
        return new ChecksView(List.of(), text, null, false, false, null, null);
    }
}
