package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.audit.JournalQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What narrows the journal, as the address says it; what says nothing sensible narrows nothing.
 *
 * @param site short name of a site
 * @param session public id of the session in which it was done
 * @param from first day, in Paris
 * @param until last day, in Paris
 */
record JournalFilters(
        String actor,
        @Nullable UUID account,
        String kind,
        String site,
        @Nullable UUID subject,
        String session,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

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
            "journal");

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static JournalFilters of(Call call) {
        return new JournalFilters(
                call.query(ACTOR).orElse(""),
                id(call, ACCOUNT),
                call.query(KIND).filter(KINDS::contains).orElse(""),
                call.query(SITE).orElse(""),
                id(call, SUBJECT),
                call.query(SESSION).filter(id -> id.matches("[a-z2-7]+")).orElse(""),
                day(call, FROM),
                day(call, UNTIL));
    }

    private static @Nullable UUID id(Call call, String name) {
        try {
            return call.query(name).map(UUID::fromString).orElse(null);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static @Nullable LocalDate day(Call call, String name) {
        try {
            return call.query(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    boolean active() {
        return !parameters().isEmpty();
    }

    /** As they stand in an address. */
    Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(ACTOR, actor);
        all.put(ACCOUNT, text(account));
        all.put(KIND, kind);
        all.put(SITE, site);
        all.put(SUBJECT, text(subject));
        all.put(SESSION, session);
        all.put(FROM, text(from));
        all.put(UNTIL, text(until));
        all.values().removeIf(String::isEmpty);
        return all;
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** @param tenant the site that {@link #site} names, or the only one that may be read */
    JournalQuery query(@Nullable UUID tenant, int page, int size) {
        return new JournalQuery(
                actor.isEmpty() ? null : actor,
                account,
                kind.isEmpty() ? null : kind,
                tenant,
                subject,
                session.isEmpty() ? null : session,
                start(from),
                start(Optional.ofNullable(until).map(day -> day.plusDays(1)).orElse(null)),
                page,
                size);
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(PARIS).toInstant();
    }
}
