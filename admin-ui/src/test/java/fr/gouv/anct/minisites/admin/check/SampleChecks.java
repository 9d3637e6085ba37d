package fr.gouv.anct.minisites.admin.check;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.content.check.BrokenSiteLink;
import fr.gouv.anct.minisites.content.check.Issue;
import fr.gouv.anct.minisites.content.check.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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

    /** Message keys that the code composes. */
    public static Stream<String> keys() {
        return Stream.of(
                        Arrays.stream(Issue.values()).map(issue -> "check." + issue.code()),
                        Arrays.stream(Severity.values()).map(severity -> "check.severity." + severity.code()),
                        Arrays.stream(Severity.values()).map(severity -> "report.severity." + severity.name()),
                        Stream.of("caption", "page", "errors", "warnings", "first", "severity.all")
                                .map(word -> "report." + word),
                        Arrays.stream(BrokenSiteLink.Cause.values()).map(cause -> "check.entry." + key(cause)),
                        Arrays.stream(BrokenSiteLink.Cause.values()).map(cause -> "check.notice." + key(cause)),
                        Stream.of(BrokenSiteLink.Cause.GONE, BrokenSiteLink.Cause.TRASHED, BrokenSiteLink.Cause.OFFLINE)
                                .map(cause -> "check.redirect." + key(cause)),
                        Stream.of("text", "incomplete", "unshowable").map(remedy -> "check.blocked." + remedy),
                        Stream.of("report.empty.text", "check.waive.done.text"))
                .flatMap(keys -> keys);
    }

    private static String key(BrokenSiteLink.Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
