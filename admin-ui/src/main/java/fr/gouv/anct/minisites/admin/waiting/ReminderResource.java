package fr.gouv.anct.minisites.admin.waiting;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.provisioning.waiting.ReminderFrequency;
import fr.gouv.anct.minisites.provisioning.waiting.ReminderPreferences;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Rappel par courriel »: how often the account is reminded of what waits. */
@Component
class ReminderResource implements BackOfficeResource {

    private static final Guard OWN = new Guard.SignedIn(Action.ACCOUNT_OWN);
    private static final Form<ReminderInput> FORM = Form.of(ReminderInput.class, "reminder");

    private final ReminderPreferences preferences;

    ReminderResource(ReminderPreferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.REMINDER, OWN, this::open), Route.post(Paths.REMINDER, OWN, this::save));
    }

    /** The frequency as chosen. */
    record ReminderInput(@NotNull ReminderFrequency frequency) {}

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return preferences
                .of(request.requireAccount().id())
                .flatMap(frequency -> show(HttpStatus.OK, request, FORM.opened(request, new ReminderInput(frequency))));
    }

    private static Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, FormState<ReminderInput> state) {
        FormView form = state.view();
        return request.show(
                status,
                request.heading("reminder.title").below(request.message("account.title"), Paths.OWN_ACCOUNT.link()),
                FormScreen.of(
                        request.message("reminder.lead"),
                        List.of(),
                        form.fields(),
                        form.action(),
                        List.of(),
                        request.message("reminder.submit"),
                        Paths.OWN_ACCOUNT.link()));
    }

    private Mono<ServerResponse> save(AdmittedRequest request) {
        return preferences
                .of(request.requireAccount().id())
                .flatMap(frequency -> save(request, FORM.sent(request, new ReminderInput(frequency))));
    }

    private Mono<ServerResponse> save(AdmittedRequest request, FormState<ReminderInput> sent) {
        return sent.answer(
                (status, state) -> show(status, request, state),
                state -> preferences
                        .change(request.requireAccount().id(), state.value().frequency())
                        .then(request.seeOther(Paths.REMINDER.link(), request.success("reminder.saved"))));
    }
}
