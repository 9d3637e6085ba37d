package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.invitation.InvitationQuotaManagement;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Sets the invitation quota of one site for people without an account; for central communications. */
@Component
class InvitationQuotaResource implements BackOfficeResource {

    static final Path.One<Tenant> QUOTA = Paths.INVITATIONS.at("/plafond");
    private static final String CEILING = "plafond";
    private static final int HIGHEST = 10_000;

    private final InvitationQuotaManagement quotas;

    InvitationQuotaResource(InvitationQuotaManagement quotas) {
        this.quotas = quotas;
    }

    @Override
    public List<Route> routes() {
        Guard raise = new Guard.OfSite(Action.INVITATIONS_RAISE);
        return List.of(Route.get(QUOTA, raise, this::show), Route.post(QUOTA, raise, this::change));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return quotas.perDay(request.site()).flatMap(ceiling -> {
            FieldView stored = field(request, String.valueOf(ceiling));
            return form(HttpStatus.OK, request, stored, FormMerge.opened(List.of(stored)));
        });
    }

    private static FieldView field(AdmittedRequest request, String typed) {
        return FieldView.of(FieldView.Kind.LINE, CEILING, request.message("people.field.ceiling"), typed)
                .withHint(request.message("people.field.ceiling.hint", HIGHEST));
    }

    private static Mono<ServerResponse> form(
            HttpStatus status, AdmittedRequest request, FieldView field, FormMerge merge) {
        PeopleFormScreen screen = new PeopleFormScreen(
                request.message("people.ceiling.lead"),
                QUOTA.link(request.site()),
                merge.mark(List.of(field), request.messages()),
                request.message("people.ceiling.submit"),
                PeopleResource.listHref(request));
        return request.show(status, PeopleResource.below(request, "people.ceiling"), screen);
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return quotas.perDay(request.site())
                .flatMap(stored ->
                        change(request, FormMerge.of(request, List.of(field(request, String.valueOf(stored))))));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, FormMerge merge) {
        String typed = merge.merged(request).field(CEILING);
        if (merge.overtaken()) {
            return form(HttpStatus.CONFLICT, request, field(request, typed), merge);
        }
        OptionalInt ceiling = ceiling(typed.replaceAll("[\\s\u00a0\u202f]", ""));
        if (ceiling.isEmpty()) {
            FieldView field =
                    field(request, typed).withError(request.message("people.problem.ceiling", HIGHEST), List.of());
            return form(HttpStatus.UNPROCESSABLE_CONTENT, request, field, merge);
        }
        return quotas.change(request.site(), ceiling.getAsInt(), request.actor())
                .then(Mono.defer(() ->
                        request.seeOther(PeopleResource.listHref(request), request.success("people.ceiling.changed"))));
    }

    private static OptionalInt ceiling(String typed) {
        // Digits only, at most as many as the maximum has: no overflow.
        return typed.matches("[0-9]{1,5}") && Integer.parseInt(typed) <= HIGHEST
                ? OptionalInt.of(Integer.parseInt(typed))
                : OptionalInt.empty();
    }
}
