package fr.gouv.anct.minisites.site;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A temporary notice banner on every page, directly under the navigation.
 *
 * @param from start of display; null for at once
 * @param until end of display, exclusive
 */
@JsonTypeName("Notice")
public record NoticeBanner(
        NoticeBannerKind kind,
        @NotBlank @Size(max = NoticeBanner.LONGEST_TITLE) String title,
        @Nullable @Size(max = NoticeBanner.LONGEST_TEXT) String text,
        @Nullable Link link,
        @Nullable @Size(max = NoticeBanner.LONGEST_TITLE) String linkLabel,
        @Nullable Instant from,
        @Nullable Instant until)
        implements Checked {

    /** Maximum length of the title, and of the label of the link, in characters. */
    public static final int LONGEST_TITLE = 120;

    /** Maximum length of the text, in characters. */
    public static final int LONGEST_TEXT = 300;

    /** Returns a copy whose texts are one line each, as they are displayed; without a label where there is no link. */
    public NoticeBanner normalized() {
        String line = PlainText.line(Objects.requireNonNullElse(text, ""));
        return new NoticeBanner(
                kind,
                PlainText.line(title),
                line.isEmpty() ? null : line,
                link,
                link == null || linkLabel == null ? null : PlainText.line(linkLabel),
                from,
                until);
    }

    /** Returns a copy with another link. */
    public NoticeBanner linkedTo(@Nullable Link target) {
        return new NoticeBanner(kind, title, text, target, linkLabel, from, until);
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        boolean labelled = linkLabel != null && !linkLabel.isBlank();
        if (link != null && !labelled) {
            problems.add(Problem.of("linkLabel", Problem.MISSING));
        }
        if (link == null && labelled) {
            problems.add(Problem.of("link", Problem.MISSING));
        }
        if (from != null && until != null && !until.isAfter(from)) {
            problems.add(Problem.of("until", "reversed"));
        }
        return problems;
    }

    /** Whether visitors see it at that time. */
    public boolean shown(Instant moment) {
        return !(from != null && moment.isBefore(from)) && !ended(moment);
    }

    public boolean ended(Instant moment) {
        return until != null && !moment.isBefore(until);
    }

    /** Returns the next start or end of display, at which cached pages expire; null when none follows. */
    public @Nullable Instant next(Instant moment) {
        return Stream.of(from, until)
                .flatMap(Stream::ofNullable)
                .filter(moment::isBefore)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
