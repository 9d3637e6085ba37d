package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.invitation.InvitationQuotaManagement;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Sets the invitation quota of one site for people without an account; for central communications. */
@Component
class InvitationQuotaResource implements BackOfficeResource {

    static final String PATH = "/invitations/plafond";
    private static final String PATTERN = "/sites/{site}" + PATH;
    private static final String CEILING = "plafond";
    private static final int HIGHEST = 10_000;

    private final InvitationQuotaManagement quotas;
    private final ScreenResponses screens;
    private final Messages messages;

    InvitationQuotaResource(InvitationQuotaManagement quotas, ScreenResponses screens, Messages messages) {
        this.quotas = quotas;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard raise = new Guard.OfSite(Action.INVITATIONS_RAISE);
        return List.of(Route.get(PATTERN, raise, this::show), Route.post(PATTERN, raise, this::change));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return quotas.perDay(request.site()).flatMap(ceiling -> {
            FieldView stored = field(String.valueOf(ceiling));
            return form(HttpStatus.OK, request, stored, FormMerge.opened(List.of(stored)));
        });
    }

    private FieldView field(String typed) {
        return FieldView.of(FieldView.Kind.LINE, CEILING, messages.get("people.field.ceiling"), typed)
                .withHint(messages.get("people.field.ceiling.hint", HIGHEST));
    }

    private Mono<ServerResponse> form(HttpStatus status, AdmittedRequest request, FieldView field, FormMerge merge) {
        PeopleFormScreen screen = new PeopleFormScreen(
                messages.get("people.ceiling.lead"),
                PeopleUrls.site(request.site()) + PATH,
                merge.mark(List.of(field), messages),
                messages.get("people.ceiling.submit"),
                PeopleUrls.people(request.site()));
        return screens.show(
                status,
                request,
                PeopleUrls.heading(request.site(), messages.get("people.title"), messages.get("people.ceiling"))
                        .erroneous(status.isError()),
                screen);
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return quotas.perDay(request.site())
                .flatMap(stored -> change(request, FormMerge.of(request, List.of(field(String.valueOf(stored))))));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, FormMerge merge) {
        String typed = merge.merged(request).field(CEILING);
        if (merge.overtaken()) {
            return form(HttpStatus.CONFLICT, request, field(typed), merge);
        }
        OptionalInt ceiling = ceiling(typed.replaceAll("[\\s\u00a0\u202f]", ""));
        if (ceiling.isEmpty()) {
            FieldView field = field(typed).withError(messages.get("people.problem.ceiling", HIGHEST), List.of());
            return form(HttpStatus.UNPROCESSABLE_CONTENT, request, field, merge);
        }
        Flash done = new Flash(Flash.Kind.SUCCESS, messages.get("people.ceiling.changed"), "");
        return quotas.change(request.site(), ceiling.getAsInt(), request.actor())
                .then(Mono.defer(() -> request.seeOther(PeopleUrls.people(request.site()), done)));
    }

    private static OptionalInt ceiling(String typed) {
        // Digits only, at most as many as the maximum has: no overflow.
        return typed.matches("[0-9]{1,5}") && Integer.parseInt(typed) <= HIGHEST
                ? OptionalInt.of(Integer.parseInt(typed))
                : OptionalInt.empty();
    }
}
