package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.invitation.InvitationQuotaManagement;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.tenancy.Tenant;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Sets the invitation quota of one site for people without an account; for central communications. */
@Component
class InvitationQuotaResource implements BackOfficeResource {

    static final Path.One<Tenant> QUOTA = Paths.INVITATIONS.at("/plafond");

    private static final Form<Input> FORM =
            Form.of(Input.class, "people").hinted("perDay", InvitationQuotaManagement.HIGHEST);

    private final InvitationQuotaManagement quotas;

    InvitationQuotaResource(InvitationQuotaManagement quotas) {
        this.quotas = quotas;
    }

    @Override
    public List<Route> routes() {
        Guard raise = new Guard.OfSite(Action.INVITATIONS_RAISE);
        return List.of(Route.get(QUOTA, raise, this::open), Route.post(QUOTA, raise, this::change));
    }

    /** The quota as typed. */
    record Input(
            @NotNull @Range(min = 0, max = InvitationQuotaManagement.HIGHEST) @Nullable
            Integer perDay) {}

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return quotas.perDay(request.site())
                .flatMap(stored -> show(HttpStatus.OK, request, FORM.opened(request, new Input(stored))));
    }

    private static Mono<ServerResponse> show(HttpStatus status, AdmittedRequest request, FormState<Input> form) {
        FormView view = form.view();
        FormScreen screen = FormScreen.of(
                request.message("people.ceiling.lead"),
                List.of(),
                view.fields(),
                view.action(),
                List.of(),
                request.message("people.ceiling.submit"),
                PeopleResource.listHref(request));
        return request.show(status, PeopleResource.below(request, "people.ceiling"), screen);
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return quotas.perDay(request.site())
                .map(stored -> FORM.sent(request, new Input(stored)))
                .flatMap(sent -> answer(request, sent));
    }

    private Mono<ServerResponse> answer(AdmittedRequest request, FormState<Input> sent) {
        return sent.answer((status, form) -> show(status, request, form), form -> change(request, form));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, FormState<Input> form) {
        return quotas.change(request.site(), Objects.requireNonNull(form.value().perDay()), request.actor())
                .then(Mono.defer(() ->
                        request.seeOther(PeopleResource.listHref(request), request.success("people.ceiling.changed"))));
    }
}
