package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.request.RequestLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.provisioning.review.RequestReviews;
import fr.gouv.anct.minisites.provisioning.review.ReviewState;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Gives a request to a person of central communications, or releases it. */
@Component
class RequestAssignmentResource implements BackOfficeResource {

    static final Path.One<UUID> ASSIGNMENT = Paths.DECISION.at("/prise-en-charge");
    /** Name of the hidden field with the assignee as it was read. */
    private static final String SEEN = "seen";

    private static final String ASSIGNEE = "assignee";
    private static final Form<Input> FORM =
            Form.of(Input.class, "decision.assignment").dependent(ASSIGNEE);

    private final Accounts accounts;
    private final RequestReviews reviews;

    RequestAssignmentResource(Accounts accounts, RequestReviews reviews) {
        this.accounts = accounts;
        this.reviews = reviews;
    }

    @Override
    public List<Route> routes() {
        Guard decide = new Guard.OfRequest(Action.REQUEST_DECIDE);
        return List.of(Route.get(ASSIGNMENT, decide, this::open), Route.post(ASSIGNMENT, decide, this::assign));
    }

    /** @param assignee null for none */
    record Input(@Nullable UUID assignee) {}

    private Mono<ServerResponse> open(AdmittedRequest admitted) {
        SiteRequest request = admitted.requireSiteRequest();
        return request.state().open()
                ? Mono.zip(form(admitted), reviews.find(request.id()))
                        .flatMap(found -> open(admitted, found.getT1(), found.getT2()))
                : admitted.seeOther(Paths.DECISION.link(request.id()));
    }

    private static Mono<ServerResponse> open(AdmittedRequest admitted, Form<Input> form, ReviewState state) {
        return show(
                HttpStatus.OK,
                admitted,
                Objects.toString(state.assigneeId(), ""),
                form.empty(admitted, new Input(state.assigneeId())));
    }

    private static Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest admitted, String seen, FormState<Input> form) {
        SiteRequest request = admitted.requireSiteRequest();
        String name = RequestLabels.name(admitted, request);
        FormView view = form.view();
        ScreenHeading heading = admitted.heading("decision.assignment.title", name)
                .below(admitted.message("decision.queue.title"), Paths.DECISIONS.link())
                .below(name, Paths.DECISION.link(request.id()));
        return admitted.show(
                status,
                heading,
                FormScreen.of(
                        admitted.message("decision.assignment.lead"),
                        List.of(),
                        view.fields(),
                        view.action(),
                        List.of(new HiddenField(SEEN, seen)),
                        admitted.message("decision.assignment.confirm"),
                        Paths.DECISION.link(request.id())));
    }

    /** Returns the form with the accounts that can decide on the request, by name. */
    private Mono<Form<Input>> form(AdmittedRequest admitted) {
        UUID requester = admitted.requireSiteRequest().requester().id();
        return accounts.findByPlatformRole(Role.COMMUNICATIONS)
                .filter(account -> !account.id().equals(requester))
                .collectList()
                .map(deciders -> FORM.choosing(ASSIGNEE, options(admitted, deciders)));
    }

    private static List<Option> options(AdmittedRequest admitted, List<Account> deciders) {
        return Stream.concat(
                        Stream.of(new Option("", admitted.message("decision.assignee.none"))),
                        deciders.stream().map(account -> new Option(account.id().toString(), account.name())))
                .toList();
    }

    private Mono<ServerResponse> assign(AdmittedRequest admitted) {
        return form(admitted).flatMap(form -> assign(admitted, form));
    }

    private Mono<ServerResponse> assign(AdmittedRequest admitted, Form<Input> form) {
        return form.sent(admitted)
                .answer(
                        (status, state) -> show(status, admitted, admitted.field(SEEN), state),
                        state -> assign(admitted, state.value().assignee()));
    }

    private Mono<ServerResponse> assign(AdmittedRequest admitted, @Nullable UUID assignee) {
        UUID seen = CanonicalUuid.read(admitted.field(SEEN)).orElse(null);
        return reviews.assign(admitted.requireSiteRequest(), seen, assignee, admitted.actor())
                .flatMap(done -> admitted.seeOther(
                        Paths.DECISION.link(admitted.requireSiteRequest().id()),
                        done ? success(admitted, assignee) : conflict(admitted)));
    }

    private static Flash success(AdmittedRequest admitted, @Nullable UUID assignee) {
        if (assignee == null) {
            return admitted.success("decision.assignment.released");
        }
        return admitted.success(
                assignee.equals(admitted.requireAccount().id())
                        ? "decision.assignment.taken"
                        : "decision.assignment.given");
    }

    private static Flash conflict(AdmittedRequest admitted) {
        return admitted.flash(Flash.Kind.WARNING, "decision.assignment.conflict");
    }
}
