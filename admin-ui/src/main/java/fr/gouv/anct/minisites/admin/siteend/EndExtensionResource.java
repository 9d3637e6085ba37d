package fr.gouv.anct.minisites.admin.siteend;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.provisioning.end.EndDateLimits;
import fr.gouv.anct.minisites.provisioning.end.SiteEnd;
import fr.gouv.anct.minisites.provisioning.end.SiteEndChanges;
import fr.gouv.anct.minisites.provisioning.end.SiteEndResult;
import fr.gouv.anct.minisites.throttling.RateLimiter;
import fr.gouv.anct.minisites.throttling.RateLimiterFactory;
import fr.gouv.anct.minisites.time.DateInput;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Asks central communications to put off the end of a site, for its owners. */
@Component
class EndExtensionResource implements BackOfficeResource {

    private static final Form<EndExtensionInput> FORM = Form.of(EndExtensionInput.class, "site-end.ask");

    private static final String TITLE = "site-end.ask.title";

    /** Hidden field with the end that the owner has read. */
    private static final String SEEN = "seen";

    /** Each request writes to central communications, and can be withdrawn and made again. */
    private static final int AN_HOUR = 10;

    private final SiteEndChanges ends;
    private final Clock clock;
    private final RateLimiter<UUID> requests;

    EndExtensionResource(SiteEndChanges ends, Clock clock, RateLimiterFactory limits) {
        this.ends = ends;
        this.clock = clock;
        this.requests = limits.limiter(AN_HOUR, Duration.ofHours(1));
    }

    @Override
    public List<Route> routes() {
        Guard ask = new Guard.OfSite(Action.SITE_LAUNCH);
        return List.of(
                Route.get(Paths.END_EXTENSION, ask, this::open), Route.post(Paths.END_EXTENSION, ask, this::send));
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        if (request.site().state().closed()) {
            return SiteEndLabels.warn(request, "site-end.closed");
        }
        return ends.find(request.site()).flatMap(end -> open(request, end));
    }

    private Mono<ServerResponse> open(AdmittedRequest request, SiteEnd end) {
        LocalDate last = end.endsOn();
        if (end.request() != null) {
            return SiteEndLabels.warn(request, "site-end.waiting");
        }
        return last == null
                ? SiteEndLabels.warn(request, "site-end.none")
                : show(HttpStatus.OK, FORM.empty(request, new EndExtensionInput(null, "")), last);
    }

    private Mono<ServerResponse> show(HttpStatus status, FormState<EndExtensionInput> form, LocalDate seen) {
        AdmittedRequest request = form.request();
        FormView view = form.view();
        FormScreen screen = FormScreen.of(
                request.message(
                        seen.isBefore(ParisCalendar.today(clock)) ? "site-end.ask.lead.past" : "site-end.ask.lead",
                        DateTimes.day(seen)),
                List.of(),
                view.fields(),
                view.action(),
                List.of(new HiddenField(SEEN, seen.toString())),
                request.message("site-end.ask.submit"),
                Paths.SITE_SHEET.link(request.site()));
        return request.show(status, SiteEndLabels.heading(request, TITLE), screen);
    }

    private Mono<ServerResponse> send(AdmittedRequest request) {
        FormState<EndExtensionInput> sent = FORM.sent(request);
        Optional<LocalDate> seen = DateInput.of(request.field(SEEN)).date();
        if (request.site().state().closed()) {
            return SiteEndLabels.unsaved(sent, TITLE, "site-end.closed");
        }
        return seen.map(end -> sent.answer((status, form) -> show(status, form, end), form -> ask(form, end)))
                .orElseGet(() -> SiteEndLabels.unsaved(sent, TITLE, "site-end.overtaken"));
    }

    /**
     * Shows the form again with the end that was set meanwhile; only what was typed, where one may no longer ask to put
     * it off.
     */
    private Mono<ServerResponse> againstPresentEnd(FormState<EndExtensionInput> form) {
        return ends.find(form.request().site()).flatMap(end -> {
            LocalDate last = end.endsOn();
            if (end.request() != null) {
                return SiteEndLabels.unsaved(form, TITLE, "site-end.waiting");
            }
            return last == null
                    ? SiteEndLabels.unsaved(form, TITLE, "site-end.none")
                    : show(HttpStatus.CONFLICT, form.with(Problem.of("wishedOn", "end-changed")), last);
        });
    }

    private Mono<ServerResponse> ask(FormState<EndExtensionInput> form, LocalDate seen) {
        EndExtensionInput input = form.value();
        AdmittedRequest request = form.request();
        LocalDate wished = requireNonNull(input.wishedOn());
        Optional<Problem> problem = EndDateLimits.ofWished("wishedOn", wished, seen, ParisCalendar.today(clock));
        if (problem.isEmpty() && !requests.tryAcquire(request.requireAccount().id())) {
            return show(HttpStatus.TOO_MANY_REQUESTS, form.with(Problem.of("wishedOn", "too-often")), seen);
        }
        return problem.map(found -> show(HttpStatus.UNPROCESSABLE_CONTENT, form.with(found), seen))
                .orElseGet(() -> ends.ask(request.site(), seen, wished, input.reason(), request.requireAccount())
                        .flatMap(result -> result == SiteEndResult.OVERTAKEN
                                ? againstPresentEnd(form)
                                : SiteEndLabels.answer(request, result)));
    }
}
