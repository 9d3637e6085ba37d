package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.invitation.InvitationCeilings;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Sets the invitation quota of one site for people without an account; for central communications. */
@Component
class CeilingResource implements Resource {

    static final String PATH = "/invitations/plafond";
    private static final String PATTERN = "/sites/{site}" + PATH;
    private static final String CEILING = "plafond";
    private static final int HIGHEST = 10_000;

    private final InvitationCeilings ceilings;
    private final Screens screens;
    private final Texts texts;

    CeilingResource(InvitationCeilings ceilings, Screens screens, Texts texts) {
        this.ceilings = ceilings;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard raise = new Guard.OfSite(Action.INVITATIONS_RAISE);
        return List.of(Route.get(PATTERN, raise, this::show), Route.post(PATTERN, raise, this::change));
    }

    private Mono<ServerResponse> show(Call call) {
        return ceilings.perDay(call.site()).flatMap(ceiling -> {
            FieldView stored = field(String.valueOf(ceiling));
            return form(HttpStatus.OK, call, stored, FormMerge.opened(List.of(stored)));
        });
    }

    private FieldView field(String typed) {
        return FieldView.of(FieldView.Kind.LINE, CEILING, texts.say("people.field.ceiling"), typed)
                .withHint(texts.say("people.field.ceiling.hint", HIGHEST));
    }

    private Mono<ServerResponse> form(HttpStatus status, Call call, FieldView field, FormMerge merge) {
        FormScreen screen = new FormScreen(
                texts.say("people.ceiling.lead"),
                PeopleAddress.site(call.site()) + PATH,
                merge.mark(List.of(field), texts),
                texts.say("people.ceiling.submit"),
                PeopleAddress.people(call.site()));
        return screens.show(
                status,
                call,
                PeopleAddress.heading(call.site(), texts.say("people.title"), texts.say("people.ceiling"))
                        .erroneous(status.isError()),
                screen);
    }

    private Mono<ServerResponse> change(Call call) {
        return ceilings.perDay(call.site())
                .flatMap(stored -> change(call, FormMerge.of(call, List.of(field(String.valueOf(stored))))));
    }

    private Mono<ServerResponse> change(Call call, FormMerge merge) {
        String typed = merge.merged(call).field(CEILING);
        if (merge.overtaken()) {
            return form(HttpStatus.CONFLICT, call, field(typed), merge);
        }
        OptionalInt ceiling = ceiling(typed.replaceAll("[\\s\u00a0\u202f]", ""));
        if (ceiling.isEmpty()) {
            FieldView field = field(typed).withError(texts.say("people.problem.ceiling", HIGHEST), List.of());
            return form(HttpStatus.UNPROCESSABLE_CONTENT, call, field, merge);
        }
        Flash done = new Flash(Flash.Kind.SUCCESS, texts.say("people.ceiling.changed"), "");
        return ceilings.change(call.site(), ceiling.getAsInt(), call.who())
                .then(Mono.defer(() -> call.seeOther(PeopleAddress.people(call.site()), done)));
    }

    private static OptionalInt ceiling(String typed) {
        // Digits only, at most as many as the maximum has: no overflow.
        return typed.matches("[0-9]{1,5}") && Integer.parseInt(typed) <= HIGHEST
                ? OptionalInt.of(Integer.parseInt(typed))
                : OptionalInt.empty();
    }
}
