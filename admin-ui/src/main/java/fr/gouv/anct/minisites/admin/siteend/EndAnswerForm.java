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
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The form that answers a request to put off the end of a site: with the day asked for, another one, or a refusal. */
@Component
class EndAnswerForm {

    private static final Form<EndAnswerInput> FORM =
            Form.of(EndAnswerInput.class, "site-end.answer").dependent("endsOn", "reason");

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
        return request.show(status, SiteEndLabels.heading(request, "site-end.answer.title"), screen);
    }

    Mono<ServerResponse> send(AdmittedRequest request, SiteEnd end, EndExtensionRequest asked) {
        return FORM.sent(request)
                .answer((status, form) -> show(status, form, end, asked), form -> answer(form, end, asked));
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
                        .flatMap(result -> SiteEndLabels.answer(request, result, owners)));
    }

    private Mono<ServerResponse> refuse(FormState<EndAnswerInput> form, SiteEnd end, EndExtensionRequest asked) {
        AdmittedRequest request = form.request();
        LocalDate stays = requireNonNull(end.endsOn());
        return ends.refuse(request.site(), asked.id(), stays, form.value().reason(), request.actor())
                .flatMap(result -> SiteEndLabels.answer(request, result, owners));
    }
}
