package fr.gouv.anct.minisites.admin.siteend;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.siteend.EndAnswerInput.Verdict;
import fr.gouv.anct.minisites.admin.suspension.OwnerNotification;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.provisioning.end.EndDateLimits;
import fr.gouv.anct.minisites.provisioning.end.EndExtensionRequest;
import fr.gouv.anct.minisites.provisioning.end.SiteEnd;
import fr.gouv.anct.minisites.provisioning.end.SiteEndChanges;
import fr.gouv.anct.minisites.provisioning.end.SiteEndResult;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The form that answers a request to put off the end of a site: with the day asked for, another one, or a refusal. */
@Component
class EndAnswerForm {

    private static final Form<EndAnswerInput> FORM =
            Form.of(EndAnswerInput.class, "site-end.answer").dependent("endsOn", "reason");

    private static final String TITLE = "site-end.answer.title";

    private final SiteEndChanges ends;
    private final OwnerNotification owners;
    private final Clock clock;

    EndAnswerForm(SiteEndChanges ends, OwnerNotification owners, Clock clock) {
        this.ends = ends;
        this.owners = owners;
        this.clock = clock;
    }

    Mono<ServerResponse> open(AdmittedRequest request, SiteEnd end, EndExtensionRequest asked) {
        EndAnswerInput proposed = new EndAnswerInput(null, asked.wishedOn(), "");
        return show(HttpStatus.OK, FORM.empty(request, proposed), end, asked);
    }

    private Mono<ServerResponse> show(
            HttpStatus status, FormState<EndAnswerInput> form, SiteEnd end, EndExtensionRequest asked) {
        AdmittedRequest request = form.request();
        FormView view = form.view();
        FormScreen screen = FormScreen.of(
                        request.message(
                                end.past(ParisCalendar.today(clock))
                                        ? "site-end.answer.lead.past"
                                        : "site-end.answer.lead",
                                asked.askedByName(),
                                DateTimes.day(asked.wishedOn()),
                                DateTimes.day(requireNonNull(end.endsOn()))),
                        List.of(),
                        view.fields(),
                        view.action(),
                        List.of(new HiddenField(
                                SiteEndResource.REQUEST, asked.id().toString())),
                        request.message("site-end.answer.submit"),
                        Paths.SITE_SHEET.link(request.site()))
                .quoting(asked.reason());
        return request.show(status, SiteEndLabels.heading(request, TITLE), screen);
    }

    /** @param answered id of the request that the user has read */
    Mono<ServerResponse> send(AdmittedRequest request, SiteEnd end, UUID answered) {
        FormState<EndAnswerInput> sent = FORM.sent(request);
        EndExtensionRequest asked = end.request();
        return asked == null || !asked.id().equals(answered) || SiteEndResource.own(request, asked)
                ? overtaken(sent, end)
                : sent.answer((status, form) -> show(status, form, end, asked), form -> answer(form, end, asked));
    }

    /** Keeps the typed answer to a request of a site that was closed meanwhile. */
    Mono<ServerResponse> refuseClosed(AdmittedRequest request) {
        return SiteEndLabels.unsaved(FORM.sent(request), TITLE, "site-end.closed");
    }

    /** Shows the form again for the request that waits now; only the typed answer, where none waits for it. */
    private Mono<ServerResponse> overtaken(FormState<EndAnswerInput> form, SiteEnd end) {
        EndExtensionRequest asked = end.request();
        return asked == null || SiteEndResource.own(form.request(), asked)
                ? SiteEndLabels.unsaved(form, TITLE, "site-end.overtaken")
                : show(HttpStatus.CONFLICT, form.with(Problem.of("verdict", "overtaken")), end, asked);
    }

    private Mono<ServerResponse> respond(FormState<EndAnswerInput> form, SiteEndResult result) {
        AdmittedRequest request = form.request();
        return result == SiteEndResult.OVERTAKEN
                ? ends.find(request.site()).flatMap(end -> overtaken(form, end))
                : SiteEndLabels.answer(request, result, owners);
    }

    private Mono<ServerResponse> answer(FormState<EndAnswerInput> form, SiteEnd end, EndExtensionRequest asked) {
        return requireNonNull(form.value().verdict()) == Verdict.GRANT
                ? grant(form, end, asked)
                : refuse(form, end, asked);
    }

    private Mono<ServerResponse> grant(FormState<EndAnswerInput> form, SiteEnd end, EndExtensionRequest asked) {
        AdmittedRequest request = form.request();
        LocalDate day = requireNonNull(form.value().endsOn());
        return EndDateLimits.ofWished("endsOn", day, end.endsOn(), ParisCalendar.today(clock))
                .map(problem -> show(HttpStatus.UNPROCESSABLE_CONTENT, form.with(problem), end, asked))
                .orElseGet(() -> ends.grant(
                                request.site(),
                                end,
                                asked.id(),
                                day,
                                form.value().reason(),
                                request.actor())
                        .flatMap(result -> respond(form, result)));
    }

    private Mono<ServerResponse> refuse(FormState<EndAnswerInput> form, SiteEnd end, EndExtensionRequest asked) {
        AdmittedRequest request = form.request();
        LocalDate stays = requireNonNull(end.endsOn());
        return ends.refuse(request.site(), asked.id(), stays, form.value().reason(), request.actor())
                .flatMap(result -> respond(form, result));
    }
}
