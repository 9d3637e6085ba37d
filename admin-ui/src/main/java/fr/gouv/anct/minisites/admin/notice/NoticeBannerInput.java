package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.WebUrl;
import fr.gouv.anct.minisites.site.NoticeBanner;
import fr.gouv.anct.minisites.site.NoticeBannerKind;
import fr.gouv.anct.minisites.time.DateTimeInput;
import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Submitted values of the notice banner form: kind, title, text, link with its label, and start and end of the display.
 *
 * @param link path of a page, or URL; empty for none
 * @param from start of display, whose day may have no time
 */
record NoticeBannerInput(
        @NotNull @Nullable NoticeBannerKind kind,
        @NotBlank @Size(max = NoticeBanner.LONGEST_TITLE) String title,
        @Multiline @Size(max = NoticeBanner.LONGEST_TEXT) String text,
        String link,
        @Size(max = NoticeBanner.LONGEST_TITLE) String linkLabel,
        DateTimeInput from,
        DateTimeInput until)
        implements Checked {

    static final NoticeBannerInput NONE =
            new NoticeBannerInput(NoticeBannerKind.INFO, "", "", "", "", DateTimeInput.NONE, DateTimeInput.NONE);

    /** @param link as it is typed */
    static NoticeBannerInput of(NoticeBanner notice, String link) {
        NoticeBannerPeriod period = NoticeBannerPeriod.of(notice.from(), notice.until());
        return new NoticeBannerInput(
                notice.kind(),
                PlainText.line(notice.title()),
                PlainText.line(Objects.requireNonNullElse(notice.text(), "")),
                link,
                PlainText.line(Objects.requireNonNullElse(notice.linkLabel(), "")),
                period.from(),
                period.until());
    }

    NoticeBannerPeriod period() {
        return new NoticeBannerPeriod(from, until);
    }

    String url() {
        return WebUrl.complete(link);
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(period().problems());
        if (!link.isEmpty() && linkLabel.isEmpty()) {
            problems.add(Problem.of("linkLabel", Problem.MISSING));
        }
        if (link.isEmpty() && !linkLabel.isEmpty()) {
            problems.add(Problem.of("link", Problem.MISSING));
        }
        return problems;
    }

    /**
     * Returns the banner; requires that there are no problems.
     *
     * @param target of the link
     */
    NoticeBanner banner(@Nullable Link target) {
        return new NoticeBanner(
                        Objects.requireNonNull(kind), title, text, target, linkLabel, period().start(), period().end())
                .normalized();
    }
}
