package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.reference.WebUrl;
import fr.gouv.anct.minisites.site.NoticeBanner;
import fr.gouv.anct.minisites.site.NoticeBannerKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A notice banner as typed. */
public record NoticeBannerInput(
        String kind, String title, String text, String link, String label, NoticeBannerPeriodInput period) {

    public static final String KIND = "nature";
    public static final String TITLE = "titre";
    public static final String TEXT = "texte";
    public static final String LINK = "lien";
    public static final String LABEL = "intitule";
    /** Fields merged together: a link and its label; the day and the time of a moment. */
    static final List<Set<String>> TOGETHER = List.of(
            Set.of(LINK, LABEL),
            Set.of(
                    NoticeBannerPeriodInput.day(NoticeBannerPeriodInput.FROM),
                    NoticeBannerPeriodInput.time(NoticeBannerPeriodInput.FROM)),
            Set.of(
                    NoticeBannerPeriodInput.day(NoticeBannerPeriodInput.UNTIL),
                    NoticeBannerPeriodInput.time(NoticeBannerPeriodInput.UNTIL)));

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TEXT = 300;

    static final NoticeBannerInput NONE =
            new NoticeBannerInput(NoticeBannerKind.INFO.name(), "", "", "", "", NoticeBannerPeriodInput.NONE);

    static NoticeBannerInput of(AdmittedRequest request) {
        return new NoticeBannerInput(
                request.field(KIND),
                plain(request.field(TITLE)),
                plain(request.field(TEXT)),
                WebUrl.complete(request.field(LINK)),
                plain(request.field(LABEL)),
                NoticeBannerPeriodInput.of(request));
    }

    /** Returns the field values of a banner, except its period. */
    public static NoticeBannerInput of(NoticeBanner said, String link) {
        return new NoticeBannerInput(
                said.kind().name(),
                plain(said.title()),
                plain(Objects.requireNonNullElse(said.text(), "")),
                link,
                plain(Objects.requireNonNullElse(said.linkLabel(), "")),
                NoticeBannerPeriodInput.NONE);
    }

    /** Normalises to a single line, as it is displayed. */
    private static String plain(String typed) {
        return typed.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    }

    Optional<NoticeBannerKind> chosen() {
        return Arrays.stream(NoticeBannerKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst();
    }

    /** Message keys of the problems, by field name; the target of the link is not checked here. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (chosen().isEmpty()) {
            problems.put(KIND, "notice.problem.kind");
        }
        if (title.isEmpty()) {
            problems.put(TITLE, "notice.problem.title-missing");
        } else if (title.length() > LONGEST_TITLE) {
            problems.put(TITLE, "notice.problem.title-long");
        }
        if (text.length() > LONGEST_TEXT) {
            problems.put(TEXT, "notice.problem.text-long");
        }
        if (!link.isEmpty() && label.isEmpty()) {
            problems.put(LABEL, "notice.problem.label-missing");
        } else if (label.length() > LONGEST_TITLE) {
            problems.put(LABEL, "notice.problem.title-long");
        }
        if (link.isEmpty() && !label.isEmpty()) {
            problems.put(LINK, "notice.problem.link-missing");
        }
        problems.putAll(period.problems());
        if (problems.isEmpty() && period.reversed()) {
            problems.put(NoticeBannerPeriodInput.day(NoticeBannerPeriodInput.UNTIL), "notice.problem.reversed");
        }
        return problems;
    }
}
