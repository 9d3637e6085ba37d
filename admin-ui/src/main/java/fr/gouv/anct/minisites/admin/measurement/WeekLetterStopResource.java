package fr.gouv.anct.minisites.admin.measurement;

import fr.gouv.anct.minisites.admin.component.MessageScreen;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.measurement.signal.WeekLetterPreferences;
import fr.gouv.anct.minisites.measurement.signal.WeekLetterTokens;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Stops the letter of the week of the account that its signed link names, without signing in. The link only asks:
 * programs that open the links of letters stop nothing. Mail services stop them by one POST (RFC 8058).
 */
@Component
class WeekLetterStopResource implements BackOfficeResource {

    private static final String TOKEN = "token";

    /** Field of the request of a mail service, which follows no redirection (RFC 8058). */
    private static final String ONE_CLICK = "List-Unsubscribe";

    private static final Path.One<String> STOP = Paths.STOPPED_WEEK_LETTERS.segment(TOKEN);

    private final WeekLetterPreferences preferences;
    private final WeekLetterTokens tokens;

    WeekLetterStopResource(WeekLetterPreferences preferences, WeekLetterTokens tokens) {
        this.preferences = preferences;
        this.tokens = tokens;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(STOP, new Guard.Open(), request -> account(request, account -> ask(request, account))),
                Route.post(STOP, new Guard.Open(), request -> account(request, account -> stop(request, account))));
    }

    private Mono<ServerResponse> account(AdmittedRequest request, Function<UUID, Mono<ServerResponse>> act) {
        return tokens.read(token(request)).map(act).orElseGet(request::notFound);
    }

    private static String token(AdmittedRequest request) {
        return request.request().pathVariable(TOKEN);
    }

    private Mono<ServerResponse> ask(AdmittedRequest request, UUID account) {
        return preferences.wanted(account).flatMap(wanted -> {
            if (!wanted) {
                return request.show(request.heading("week-letter.stopped"), stopped(request));
            }
            Question question = Question.of(request, "week-letter.stop", Paths.HOME.link());
            return request.show(question.heading(), question);
        });
    }

    private static MessageScreen stopped(AdmittedRequest request) {
        return new MessageScreen(
                request.message("week-letter.stopped"),
                request.message("week-letter.stopped.text"),
                List.of(new PageLink(request.message("week-letter.home"), Paths.HOME.link(), false, false)));
    }

    private Mono<ServerResponse> stop(AdmittedRequest request, UUID account) {
        return preferences
                .stop(account)
                .then(Mono.defer(() -> request.field(ONE_CLICK).isEmpty()
                        ? request.seeOther(STOP.link(token(request)))
                        : request.show(request.heading("week-letter.stopped"), stopped(request))));
    }
}
