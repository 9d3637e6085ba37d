package fr.gouv.anct.minisites.admin.mail;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.outbox.OutboxResource;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.mail.MailFailureCause;
import fr.gouv.anct.minisites.mail.MailSummary;
import fr.gouv.anct.minisites.mail.MailTracking;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Follows the letters of the platform, never their texts; those that were given up are sent again on demand. */
@Component
class MailTrackingResource implements BackOfficeResource {

    private static final Path.Fixed LIST = Path.of("/suivi-des-courriels");
    private static final Path.One<UUID> RESENDING = LIST.<UUID>segment("mail").at("/renvoi");
    private static final Guard GUARD = new Guard.SignedIn(Action.MAIL_READ);
    private static final int SIZE = 25;

    private final MailTracking letters;
    private final boolean demonstration;

    MailTrackingResource(MailTracking letters, Environment environment) {
        this.letters = letters;
        this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(
                        Stream.of(Route.get(LIST, GUARD, this::show)),
                        Confirmation.routes(RESENDING, GUARD, this::letter, this::ask, this::resend).stream())
                .toList();
    }

    /**
     * One page of the letters, newest first.
     *
     * @param total number of letters that match the filters, up to the limit of paging
     */
    record MailTrackingScreen(Filters filters, long total, TableView table, EmptyState empty, Pagination pagination)
            implements Screen {

        /** Whether there are letters beyond the limit of paging. */
        public boolean more() {
            return total >= MailTracking.FURTHEST;
        }

        @Override
        public String template() {
            return "mail";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        MailFilters filters = MailFilters.of(request);
        Mono<ResultPage<MailSummary>> results = filters.wrong()
                ? Mono.just(new ResultPage<>(List.of(), 1, SIZE, 0))
                : letters.page(filters.query(), request.page(), SIZE);
        return results.flatMap(found -> request.show(request.heading("mail.title"), screen(request, filters, found)));
    }

    private MailTrackingScreen screen(AdmittedRequest request, MailFilters filters, ResultPage<MailSummary> results) {
        ListUrl url = new ListUrl(LIST.link(), filters.parameters());
        return new MailTrackingScreen(
                filters.form(request, url),
                results.total(),
                table(request, results.items()),
                new EmptyState(request.message("mail.empty.title"), request.message("mail.empty.text"), null),
                url.pagination(results));
    }

    private TableView table(AdmittedRequest request, List<MailSummary> letters) {
        return Table.<MailSummary>of(request, "mail")
                .column("subject", this::subject)
                .column("recipient", MailTrackingResource::recipient)
                .column("written", letter -> Cell.moment(letter.createdAt()))
                .column("state", letter -> state(request, letter))
                .column("attempts", letter -> Cell.text(String.valueOf(letter.attempts())))
                .column("next", MailTrackingResource::next)
                .column("again", letter -> again(request, letter))
                .build("letters", letters)
                .withoutEmptyColumns();
    }

    /** Only the demonstration shows the texts of letters, without their secrets. */
    private Cell subject(MailSummary letter) {
        return demonstration
                ? Cell.link(letter.subject(), OutboxResource.link(letter.id()))
                : Cell.text(letter.subject());
    }

    private static Cell recipient(MailSummary letter) {
        Cell address = Cell.address(letter.to());
        return letter.name().isEmpty() ? address : address.withDetail(letter.name());
    }

    private static Cell state(AdmittedRequest request, MailSummary letter) {
        MailSummary.State state = letter.state();
        Cell badge = Cell.badge(new BadgeView(
                request.message("mail.state." + state.code()),
                switch (state) {
                    case WAITING -> Tone.INFO;
                    case SENT -> Tone.SUCCESS;
                    case REFUSED -> Tone.ERROR;
                }));
        return switch (state) {
            case SENT -> badge;
            case WAITING -> letter.cause() == null ? badge : badge.withDetail(cause(request, letter));
            case REFUSED -> badge.withDetail(cause(request, letter));
        };
    }

    private static String cause(AdmittedRequest request, MailSummary letter) {
        MailFailureCause cause = Objects.requireNonNullElse(letter.cause(), MailFailureCause.OTHER);
        return letter.erased() ? request.message("mail.erased") : request.message("mail.cause." + cause.code());
    }

    private static Cell next(MailSummary letter) {
        return letter.nextAttempt() == null ? Cell.text("") : Cell.moment(letter.nextAttempt());
    }

    private static Cell again(AdmittedRequest request, MailSummary letter) {
        return letter.resendable()
                ? Cell.link(request.message("mail.resend"), RESENDING.link(letter.id()))
                : Cell.text("");
    }

    private Mono<MailSummary> letter(AdmittedRequest request) {
        return request.find("mail", letters::findById);
    }

    private Mono<Confirmation.Step> ask(AdmittedRequest request, MailSummary letter) {
        return Mono.just(
                letter.resendable()
                        ? Question.of(request, "mail.again", LIST.link(), letter.subject(), letter.to())
                                .below(request.message("mail.title"), LIST.link())
                        : unchanged(request));
    }

    private Mono<Confirmation.Step> resend(AdmittedRequest request, MailSummary letter) {
        return letters.resend(letter.id(), request.actor())
                .map(resent -> resent
                        ? new Confirmation.Redirection(LIST.link(), request.success("mail.again.done"))
                        : unchanged(request));
    }

    private static Confirmation.Redirection unchanged(AdmittedRequest request) {
        return new Confirmation.Redirection(LIST.link(), request.flash(Flash.Kind.INFO, "mail.again.not"));
    }
}
