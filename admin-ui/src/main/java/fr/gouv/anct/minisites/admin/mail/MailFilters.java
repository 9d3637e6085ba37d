package fr.gouv.anct.minisites.admin.mail;

import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.form.DateValidation;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.mail.MailQuery;
import fr.gouv.anct.minisites.mail.MailSummary;
import fr.gouv.anct.minisites.time.DateInput;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of letters, as its URL and its form have them; an unknown state is ignored, an invalid day reported.
 *
 * @param from first day, in Paris, as it was typed
 * @param until last day, in Paris, as it was typed
 */
record MailFilters(MailSummary.@Nullable State state, String recipient, String subject, String from, String until) {

    private static final String STATE = "etat";
    private static final String RECIPIENT = "destinataire";
    private static final String SUBJECT = "objet";
    private static final String FROM = "du";
    private static final String UNTIL = "au";
    private static final int LONGEST = 100;

    static MailFilters of(AdmittedRequest request) {
        return new MailFilters(
                ListUrl.query(request, STATE, MailSummary.State.class).orElse(null),
                typed(request, RECIPIENT),
                typed(request, SUBJECT),
                typed(request, FROM),
                typed(request, UNTIL));
    }

    private static String typed(AdmittedRequest request, String name) {
        String typed = request.query(name).orElse("");
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    private static @Nullable LocalDate day(String typed) {
        return DateInput.of(typed).date().orElse(null);
    }

    private static @Nullable String problem(String typed) {
        return typed.isEmpty() || day(typed) != null ? null : DateValidation.problem(typed, "journal.problem.day");
    }

    private @Nullable String problemOfUntil() {
        LocalDate first = day(from);
        LocalDate last = day(until);
        return first != null && last != null && last.isBefore(first) ? "mail.problem.reversed" : problem(until);
    }

    /** Whether a day is invalid: the other filters alone would select other letters than requested. */
    boolean wrong() {
        return problem(from) != null || problemOfUntil() != null;
    }

    MailQuery query() {
        LocalDate last = day(until);
        return new MailQuery(
                state,
                recipient.isEmpty() ? null : recipient,
                subject.isEmpty() ? null : subject,
                start(day(from)),
                start(last == null ? null : last.plusDays(1)));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : ParisCalendar.startOf(day);
    }

    /** Query parameters of the filters. */
    Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(STATE, state == null ? "" : state.code());
        all.put(RECIPIENT, recipient);
        all.put(SUBJECT, subject);
        all.put(FROM, from);
        all.put(UNTIL, until);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    Filters form(AdmittedRequest request, ListUrl url) {
        return new Filters(
                url,
                List.of(Filters.Choice.of(
                        request,
                        STATE,
                        "mail.filter.state",
                        List.of(MailSummary.State.values()),
                        known -> "mail.state." + known.code(),
                        state)),
                new Filters.Words(RECIPIENT, request.message("mail.filter.recipient"), recipient),
                List.of(
                        new Filters.Field(SUBJECT, request.message("mail.filter.subject"), "text", subject),
                        field(request, FROM, "journal.from", from, problem(from)),
                        field(request, UNTIL, "journal.until", until, problemOfUntil())),
                !parameters().isEmpty());
    }

    private static Filters.Field field(
            AdmittedRequest request, String name, String label, String typed, @Nullable String problem) {
        FieldView field = FieldView.of(FieldView.Kind.DATE, name, request.message(label), typed);
        return new Filters.Field(
                name,
                field.label(),
                field.inputType(),
                field.value(),
                problem == null ? null : request.message(problem));
    }
}
