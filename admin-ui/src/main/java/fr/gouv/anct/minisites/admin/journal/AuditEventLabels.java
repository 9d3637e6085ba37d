package fr.gouv.anct.minisites.admin.journal;

import fr.gouv.anct.minisites.admin.setting.SettingChangeLabels;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.audit.AuditEntry;
import fr.gouv.anct.minisites.audit.AuditEvent;
import fr.gouv.anct.minisites.content.tree.SectionPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Converts entries of the audit journal to texts for its screens and its export: action, affected site or request,
 * person and details. Technical values, such as ids and methods, are left out.
 */
@Component
class AuditEventLabels {

    /** Details that are not displayed, or have a column of their own. */
    private static final Set<String> LEFT_OUT = Set.of(
            "method",
            "site",
            JournalFilters.SUBJECT,
            JournalFilters.SESSION,
            JournalFilters.ACCOUNT,
            JournalFilters.ACTOR);

    /** A UUID, a digest, the id of a session. */
    private static final Pattern IDS = Pattern.compile(
            "\\b[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\b|\\b(?=[a-f]*[0-9])[0-9a-f]{16,}\\b|\\b[a-z2-7]{26,}\\b");

    private final SettingChangeLabels labels;
    private final Messages messages;

    AuditEventLabels(SettingChangeLabels labels, Messages messages) {
        this.labels = labels;
        this.messages = messages;
    }

    String action(AuditEvent event) {
        String key = "event." + event.action();
        return messages.get(messages.has(key) ? key : "journal.action.other");
    }

    /** Name of the affected site; empty when there is none. */
    String site(AuditEntry entry) {
        return Objects.requireNonNullElse(entry.site(), "");
    }

    /** Returns the affected site, or the request, marked as such, with its name, if any; empty without either. */
    String place(AuditEntry entry) {
        String site = site(entry);
        if (!isOfRequest(entry)) {
            return site;
        }
        if (site.isEmpty()) {
            // The name of a request that was never submitted is visible to its author only.
            return messages.get(
                    entry.event().action().equals("request.deleted")
                            ? "journal.request.unsent"
                            : "site-request.list.unnamed");
        }
        return messages.get("journal.request", site);
    }

    /** Whether the event is about a request, including a deleted one; an export is about none. */
    private static boolean isOfRequest(AuditEntry entry) {
        return entry.request()
                || entry.event().subject() != null && entry.event().action().startsWith("request.");
    }

    /** Name of the affected person; empty when it is only the actor. */
    String person(AuditEntry entry) {
        AuditEntry.Person person = entry.person();
        return person == null ? "" : Objects.requireNonNullElse(person.name(), messages.get("journal.person.erased"));
    }

    String detail(AuditEvent event) {
        return event.detail().entrySet().stream()
                .filter(detail -> !LEFT_OUT.contains(detail.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> words(event, detail.getKey(), detail.getValue()))
                .filter(Predicate.not(String::isBlank))
                .collect(Collectors.joining(" · "));
    }

    /** Some values have labels of their own: a role, a day, and values of a single action. */
    private String words(AuditEvent event, String key, String value) {
        String ofAction = "event." + event.action() + "." + value;
        if (messages.has(ofAction)) {
            return messages.get(ofAction);
        }
        if (SectionPath.is(value)) {
            return messages.get("journal.section", SectionPath.segment(value));
        }
        return switch (key) {
            case "status" -> named("detail.status." + value, "");
            case "closed" -> value.matches("[0-9]{1,5}") ? field(key, value) : "";
            case "role", "role-before" -> field(key, named("role." + value, value));
            case "until", "until-before" ->
                field(key, value.equals("none") ? messages.get("detail.until.none") : day(value));
            case "rights" -> field(key, rights(value));
            case "scope" -> named("detail.scope." + value, "");
            case "at" -> field(key, moment(value));
            case "former", "wording" -> field(key, value);
            case JournalFilters.FROM, JournalFilters.UNTIL -> field(key, day(value));
            case JournalFilters.KIND -> field(key, named("journal.kind." + value, value));
            default -> field(key, labels.of(key, value));
        };
    }

    private String field(String key, String value) {
        String label = "detail." + key;
        String plain = IDS.matcher(value).replaceAll("…");
        return messages.has(label) ? messages.get("journal.field", messages.get(label), plain) : plain;
    }

    private String named(String key, String otherwise) {
        return messages.has(key) ? messages.get(key) : otherwise;
    }

    private String rights(String actions) {
        return Stream.of(actions.split(" "))
                .map(action -> named("action." + action, action))
                .collect(Collectors.joining("\u00a0; "));
    }

    private String moment(String value) {
        Instant at = Instant.parse(value);
        return messages.get("journal.moment", DateTimes.day(at), DateTimes.time(at));
    }

    /** Formats a day; returns any other value as typed. */
    private static String day(String value) {
        try {
            return DateTimes.day(LocalDate.parse(value));
        } catch (DateTimeParseException typed) {
            return value;
        }
    }
}
