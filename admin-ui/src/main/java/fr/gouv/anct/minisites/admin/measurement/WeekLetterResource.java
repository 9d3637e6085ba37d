package fr.gouv.anct.minisites.admin.measurement;

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
import fr.gouv.anct.minisites.measurement.signal.WeekLetterPreferences;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Liste de la semaine par courriel »: whether the account gets it. */
@Component
class WeekLetterResource implements BackOfficeResource {

    private static final Guard OWN = new Guard.SignedIn(Action.ACCOUNT_OWN);
    private static final Form<WeekLetterInput> FORM = Form.of(WeekLetterInput.class, "week-letter");

    private final WeekLetterPreferences preferences;

    WeekLetterResource(WeekLetterPreferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.WEEK_LETTER, OWN, this::open), Route.post(Paths.WEEK_LETTER, OWN, this::save));
    }

    /** The choice. */
    record WeekLetterInput(boolean wanted) {}

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return wanted(request).flatMap(wanted -> show(HttpStatus.OK, FORM.opened(request, wanted)));
    }

    private Mono<WeekLetterInput> wanted(AdmittedRequest request) {
        return preferences.wanted(request.requireAccount().id()).map(WeekLetterInput::new);
    }

    private Mono<ServerResponse> show(HttpStatus status, FormState<WeekLetterInput> state) {
        AdmittedRequest request = state.request();
        FormView form = state.view();
        return request.show(
                status,
                request.heading("week-letter.title").below(request.message("account.title"), Paths.OWN_ACCOUNT.link()),
                FormScreen.of(
                        request.message("week-letter.lead"),
                        List.of(),
                        form.fields(),
                        form.action(),
                        List.of(),
                        request.message("week-letter.submit"),
                        Paths.OWN_ACCOUNT.link()));
    }

    private Mono<ServerResponse> save(AdmittedRequest request) {
        return wanted(request)
                .flatMap(stored ->
                        FORM.sent(request, stored).answer(this::show, state -> change(request, stored, state.value())));
    }

    /** An unchanged choice keeps the day of the last letter: there is not a second one in the same week. */
    private Mono<ServerResponse> change(AdmittedRequest request, WeekLetterInput stored, WeekLetterInput chosen) {
        Mono<Void> changed = Mono.empty();
        if (!stored.equals(chosen)) {
            changed = chosen.wanted()
                    ? preferences.start(request.requireAccount().id())
                    : preferences.stop(request.requireAccount().id());
        }
        return changed.then(request.seeOther(Paths.WEEK_LETTER.link(), request.success("week-letter.saved")));
    }
}
