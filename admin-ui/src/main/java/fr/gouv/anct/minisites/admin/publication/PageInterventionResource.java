package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.SeenVersion;
import fr.gouv.anct.minisites.admin.component.UnsavedInput;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.page.PageHeadings;
import fr.gouv.anct.minisites.admin.page.PageKindMessages;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.suspension.Interventions;
import fr.gouv.anct.minisites.admin.suspension.OwnerNotification;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.provisioning.intervention.SiteInterventions;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Withdraws a published page in place of the team of its site, with a reason that the team reads. */
@Component
class PageInterventionResource implements BackOfficeResource {

    static final Path.Two<Tenant, UUID> INTERVENTION = Paths.PAGE.at("/retrait");

    private static final int LONGEST_REASON = 500;

    private static final Form<Input> FORM = Form.of(Input.class, "publication.intervention");

    private final PublicationWorkflow workflow;
    private final SiteInterventions interventions;
    private final PageKindMessages kinds;
    private final WithdrawalConsequences consequences;
    private final OwnerNotification owners;

    PageInterventionResource(
            PublicationWorkflow workflow,
            SiteInterventions interventions,
            PageKindMessages kinds,
            WithdrawalConsequences consequences,
            OwnerNotification owners) {
        this.workflow = workflow;
        this.interventions = interventions;
        this.kinds = kinds;
        this.consequences = consequences;
        this.owners = owners;
    }

    @Override
    public List<Route> routes() {
        Guard intervene = new Guard.OfSite(Action.SITE_INTERVENE);
        return List.of(
                Route.get(INTERVENTION, intervene, this::open), Route.post(INTERVENTION, intervene, this::withdraw));
    }

    /** A withdrawal as typed. */
    record Input(
            @NotBlank @Multiline @Size(max = LONGEST_REASON) String reason) {

        static final Input NONE = new Input("");
    }

    private Mono<PublicationStatus> page(AdmittedRequest request) {
        return request.id("page").flatMap(workflow::standing).switchIfEmpty(request.notFound());
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return page(request)
                .flatMap(status -> status.online() == null
                        ? PublicationResponses.answer(request, status.page(), PublicationResult.NOT_ONLINE, "")
                        : show(HttpStatus.OK, status, FORM.empty(request, Input.NONE)));
    }

    private Mono<ServerResponse> show(HttpStatus code, PublicationStatus status, FormState<Input> form) {
        return Mono.zip(consequences.remains(form.request(), status), owners.sentence(form.request()))
                .flatMap(found -> show(code, status, form, found.getT1(), found.getT2()));
    }

    private Mono<ServerResponse> show(
            HttpStatus code, PublicationStatus status, FormState<Input> form, List<String> remains, String told) {
        AdmittedRequest request = form.request();
        String publication = Paths.PUBLICATION.link(request.site(), status.page());
        FormView view = form.view();
        FormScreen screen = FormScreen.of(
                kinds.get(request.site(), status.kind(), "publication.withdraw.lead"),
                Stream.of(
                                WithdrawalConsequences.ofHomePage(request, status),
                                Stream.of(
                                        kinds.get(request.site(), status.kind(), "publication.withdraw.consequence.1")),
                                remains.stream(),
                                status.planned() == null
                                        ? Stream.<String>empty()
                                        : Stream.of(request.message("publication.intervention.scheduled")),
                                Stream.of(told, request.message("publication.intervention.kept")))
                        .flatMap(lines -> lines)
                        .toList(),
                view.fields(),
                view.action(),
                Stream.ofNullable(status.online())
                        .map(online -> SeenVersion.field(online.id()))
                        .toList(),
                kinds.get(status.kind(), "publication.withdraw.confirm"),
                publication);
        return request.show(code, heading(request, status), screen);
    }

    private static ScreenHeading heading(AdmittedRequest request, PublicationStatus status) {
        String title = status.head().title();
        return PageHeadings.of(request, status.kind(), request.message("publication.withdraw.title", title))
                .below(
                        request.message("publication.title", title),
                        Paths.PUBLICATION.link(request.site(), status.page()));
    }

    private Mono<ServerResponse> withdraw(AdmittedRequest request) {
        return Interventions.allows(request)
                ? page(request).flatMap(status -> withdraw(request, status))
                : Interventions.refuse();
    }

    private Mono<ServerResponse> withdraw(AdmittedRequest request, PublicationStatus status) {
        return FORM.sent(request)
                .answer(
                        (code, form) -> show(code, status, form),
                        form -> PublicationResponses.overtaken(request, status)
                                ? show(HttpStatus.CONFLICT, status, form.with(Problem.of("reason", "overtaken")))
                                : withdraw(form, status));
    }

    private Mono<ServerResponse> withdraw(FormState<Input> form, PublicationStatus status) {
        AdmittedRequest request = form.request();
        return interventions
                .withdrawPage(
                        request.site(),
                        status.page(),
                        status.head().title(),
                        form.value().reason(),
                        Interventions.service(request),
                        request.actor())
                .switchIfEmpty(request.notFound())
                .flatMap(result ->
                        result == PublicationResult.DONE ? done(request, status) : unused(form, status, result));
    }

    private static Mono<ServerResponse> unused(
            FormState<Input> form, PublicationStatus status, PublicationResult result) {
        AdmittedRequest request = form.request();
        PageLink publication = new PageLink(
                request.message("publication.tab"),
                Paths.PUBLICATION.link(request.site(), status.page()),
                false,
                false);
        return UnsavedInput.report(
                form, heading(request, status), PublicationResponses.refusal(request, result), publication);
    }

    /** @param status before the withdrawal, which cancels a scheduled publication */
    private static Mono<ServerResponse> done(AdmittedRequest request, PublicationStatus status) {
        String text = request.messages()
                .get(
                        request.site(),
                        status.planned() == null ? "publication.withdrawn.text" : "publication.withdrawn.cancelled",
                        status.head().title());
        return request.seeOther(
                Paths.PUBLICATION.link(request.site(), status.page()),
                request.success("publication.withdrawn").withText(text));
    }
}
