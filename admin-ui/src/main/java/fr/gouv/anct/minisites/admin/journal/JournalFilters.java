package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.admin.form.DateValidation;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.audit.JournalQuery;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.time.DateInput;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the journal, parsed from the URL; invalid values are ignored, except invalid days, which are reported.
 *
 * @param site slug of a site, or words of its name
 * @param session public id of the session of the events
 * @param from first day, in Paris, as it was typed
 * @param until last day, in Paris, as it was typed
 */
record JournalFilters(
        String actor,
        @Nullable UUID account,
        String kind,
        String site,
        @Nullable UUID subject,
        String session,
        String from,
        String until) {

    static final String ACTOR = "personne";
    static final String ACCOUNT = "compte";
    static final String KIND = "action";
    static final String SITE = "espace";
    static final String SUBJECT = "objet";
    static final String SESSION = "session";
    static final String FROM = "du";
    static final String UNTIL = "au";
    /** First parts of actions. */
    static final List<String> KINDS = List.of(
            "session",
            "sign-in",
            "request",
            "creation",
            "site",
            "publication",
            "redirect",
            "notice",
            "accessibility",
            "standard",
            "access",
            "member",
            "invitation",
            "lifecycle",
            "page",
            "account",
            "token",
            "media",
            "folder",
            "contact",
            "mail",
            "journal");

    /** Kinds whose events are never about a site that exists. */
    private static final Set<String> OF_PLATFORM =
            Set.of("session", "sign-in", "request", "standard", "access", "account", "mail", "journal");
    /** Kinds whose events can be about a site. */
    static final List<String> KINDS_OF_SITE =
            KINDS.stream().filter(kind -> !OF_PLATFORM.contains(kind)).toList();

    private static final int LONGEST = 100;

    /** Returns the filters of one site's journal: those of its form, regardless of other parameters of the URL. */
    static JournalFilters ofSite(AdmittedRequest request) {
        JournalFilters all = of(request);
        String kind = KINDS_OF_SITE.contains(all.kind) ? all.kind : "";
        return new JournalFilters(all.actor, null, kind, "", null, "", all.from, all.until);
    }

    static JournalFilters of(AdmittedRequest request) {
        return new JournalFilters(
                request.query(ACTOR).orElse(""),
                id(request, ACCOUNT),
                request.query(KIND).filter(KINDS::contains).orElse(""),
                typed(request, SITE),
                id(request, SUBJECT),
                request.query(SESSION).filter(id -> id.matches("[a-z2-7]+")).orElse(""),
                typed(request, FROM),
                typed(request, UNTIL));
    }

    private static String typed(AdmittedRequest request, String name) {
        String typed =
                request.query(name).orElse("").replaceAll("\\p{Cntrl}", "").strip();
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    private static @Nullable UUID id(AdmittedRequest request, String name) {
        return request.query(name).flatMap(CanonicalUuid::read).orElse(null);
    }

    private static @Nullable LocalDate day(String typed) {
        return DateInput.of(typed).date().orElse(null);
    }

    private static String problem(String typed) {
        return DateValidation.problem(typed, "journal.problem.day");
    }

    /** Message key of the problem with the first day; null when it is valid. */
    @Nullable
    String problemOfFrom() {
        return from.isBlank() || day(from) != null ? null : problem(from);
    }

    /** Message key of the problem with the last day; null when it is valid. */
    @Nullable
    String problemOfUntil() {
        LocalDate first = day(from);
        LocalDate last = day(until);
        if (last == null) {
            return until.isBlank() ? null : problem(until);
        }
        return first != null && last.isBefore(first) ? "journal.problem.reversed" : null;
    }

    /** Whether a day is invalid: the other filters alone would select other events than requested. */
    boolean wrong() {
        return problemOfFrom() != null || problemOfUntil() != null;
    }

    boolean active() {
        return !parameters().isEmpty();
    }

    /** Query parameters of the filters. */
    Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(ACTOR, actor);
        all.put(ACCOUNT, text(account));
        all.put(KIND, kind);
        all.put(SITE, site);
        all.put(SUBJECT, text(subject));
        all.put(SESSION, session);
        all.put(FROM, from);
        all.put(UNTIL, until);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** @param tenant the only site that may be read; null: all of them, or those that {@link #site} names */
    JournalQuery query(@Nullable UUID tenant, int page, int size) {
        return new JournalQuery(
                actor.isEmpty() ? null : actor,
                account,
                kind.isEmpty() ? null : kind,
                tenant,
                tenant != null || site.isBlank() ? null : site,
                subject,
                session.isEmpty() ? null : session,
                start(day(from)),
                start(Optional.ofNullable(day(until))
                        .map(day -> day.plusDays(1))
                        .orElse(null)),
                page,
                size);
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : ParisCalendar.startOf(day);
    }
}
