package fr.gouv.anct.minisites.admin.siteend;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.suspension.OwnerNotification;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.provisioning.end.EndDateLimits;
import fr.gouv.anct.minisites.provisioning.end.SiteEnd;
import fr.gouv.anct.minisites.provisioning.end.SiteEndChanges;
import fr.gouv.anct.minisites.time.DateInput;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Shows and processes the form with which central communications set the last day of a site without a request of its
 * owner.
 */
@Component
class EndDateForm {

    private static final Form<EndDateInput> FORM = Form.of(EndDateInput.class, "site-end.set");

    /** Hidden field with the end that the user has read; empty for none. */
    private static final String SEEN = "seen";

    private final SiteEndChanges ends;
    private final OwnerNotification owners;
    private final Clock clock;

    EndDateForm(SiteEndChanges ends, OwnerNotification owners, Clock clock) {
        this.ends = ends;
        this.owners = owners;
        this.clock = clock;
    }

    Mono<ServerResponse> open(AdmittedRequest request, SiteEnd end) {
        return show(HttpStatus.OK, FORM.empty(request, new EndDateInput(end.endsOn())), end.endsOn());
    }

    private Mono<ServerResponse> show(HttpStatus status, FormState<EndDateInput> form, @Nullable LocalDate seen) {
        AdmittedRequest request = form.request();
        FormView view = form.view();
        FormScreen screen = FormScreen.of(
                lead(request, seen),
                List.of(),
                view.fields(),
                view.action(),
                List.of(new HiddenField(SEEN, seen == null ? "" : seen.toString())),
                request.message("site-end.set.submit"),
                Paths.SITE_SHEET.link(request.site()));
        return request.show(status, SiteEndLabels.heading(request, "site-end.set.title"), screen);
    }

    private String lead(AdmittedRequest request, @Nullable LocalDate end) {
        if (end == null) {
            return request.message("site-end.set.lead.none");
        }
        return request.message(
                end.isBefore(ParisCalendar.today(clock)) ? "site-end.set.lead.past" : "site-end.set.lead",
                DateTimes.day(end));
    }

    Mono<ServerResponse> send(AdmittedRequest request) {
        LocalDate seen = DateInput.of(request.field(SEEN)).date().orElse(null);
        return FORM.sent(request).answer((status, form) -> show(status, form, seen), form -> set(form, seen));
    }

    private Mono<ServerResponse> set(FormState<EndDateInput> form, @Nullable LocalDate seen) {
        AdmittedRequest request = form.request();
        LocalDate day = requireNonNull(form.value().endsOn());
        if (day.equals(seen)) {
            return request.seeOther(Paths.SITE_SHEET.link(request.site()));
        }
        return EndDateLimits.ofSet("endsOn", day, ParisCalendar.today(clock))
                .map(problem -> show(HttpStatus.UNPROCESSABLE_CONTENT, form.with(problem), seen))
                .orElseGet(() -> ends.set(request.site(), seen, day, request.actor())
                        .flatMap(result -> SiteEndLabels.answer(request, result, owners)));
    }
}
