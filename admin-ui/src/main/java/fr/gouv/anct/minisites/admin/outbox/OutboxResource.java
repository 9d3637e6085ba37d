package fr.gouv.anct.minisites.admin.outbox;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.mail.LetterRenderer;
import fr.gouv.anct.minisites.mail.OutboxListing;
import fr.gouv.anct.minisites.mail.OutgoingMail;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Shows the letters of the demonstration, which are not delivered. All users read their own; users who may read all of
 * them see other users' letters without the links that grant access.
 */
@Component
@Profile("demo")
public class OutboxResource implements BackOfficeResource {

    private static final Path.Fixed LIST = Path.of("/courriels");
    private static final Path.One<UUID> ONE = LIST.id("mail");
    private static final int SIZE = 20;

    private final OutboxListing outbox;
    private final LetterRenderer letters;

    OutboxResource(OutboxListing outbox, LetterRenderer letters) {
        this.outbox = outbox;
        this.letters = letters;
    }

    /** Returns the link to a letter, which only the demonstration shows. */
    public static String link(UUID letter) {
        return ONE.link(letter);
    }

    @Override
    public List<Route> routes() {
        Guard guard = new Guard.SignedIn(Action.REQUEST_WRITE);
        return List.of(Route.get(LIST, guard, this::list), Route.get(ONE, guard, this::show));
    }

    /**
     * The letters that the platform has written, newest first.
     *
     * @param all whether they are those of all users; otherwise the user's own
     */
    record OutboxScreen(boolean all, long total, TableView table, EmptyState empty, Pagination pagination)
            implements Screen {

        @Override
        public String template() {
            return "outbox";
        }
    }

    /**
     * One letter.
     *
     * @param text its plain text part, line breaks kept
     * @param action link to the action that the letter asks its recipient for; null for other readers, whose rights may
     *     not suffice
     */
    record LetterScreen(
            OutgoingMail mail,
            BadgeView state,
            String text,
            @Nullable PageLink action) implements Screen {

        @Override
        public String template() {
            return "letter";
        }
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        boolean all = request.may(Action.MAIL_READ);
        return outbox.page(all ? null : request.requireAccount().email(), request.page(), SIZE)
                .map(results -> results.map(mail -> maskedUnlessOwn(request, mail)))
                .flatMap(results -> request.show(request.heading("outbox.title"), list(request, results, all)));
    }

    private static OutboxScreen list(AdmittedRequest request, ResultPage<OutgoingMail> results, boolean all) {
        TableView table = Table.<OutgoingMail>of(request, "outbox")
                .column("subject", mail -> Cell.link(mail.letter().subject(), ONE.link(mail.id())))
                .column("recipient", mail -> Cell.address(mail.to()))
                .column("written", mail -> Cell.moment(mail.createdAt()))
                .column("state", mail -> Cell.badge(state(request, mail)))
                .build("letters", request.message(all ? "outbox.caption" : "outbox.own.caption"), results.items());
        EmptyState empty = new EmptyState(
                request.message(all ? "outbox.empty.title" : "outbox.own.empty.title"),
                request.message("outbox.empty.text"),
                null);
        return new OutboxScreen(
                all, results.total(), table, empty, new ListUrl(LIST.link(), Map.of()).pagination(results));
    }

    private static BadgeView state(AdmittedRequest request, OutgoingMail mail) {
        if (mail.sentAt() != null) {
            return new BadgeView(request.message("outbox.state.sent"), Tone.SUCCESS);
        }
        return mail.failure() == null
                ? new BadgeView(request.message("outbox.state.waiting"), Tone.INFO)
                : new BadgeView(request.message("outbox.state.failed"), Tone.ERROR);
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return request.find("mail", id -> readable(request, id))
                .map(mail -> maskedUnlessOwn(request, mail))
                .zipWhen(this::text)
                .flatMap(both -> show(request, both.getT1(), both.getT2()));
    }

    private Mono<OutgoingMail> readable(AdmittedRequest request, UUID id) {
        return outbox.findById(id).filter(mail -> own(request, mail) || request.may(Action.MAIL_READ));
    }

    private static boolean own(AdmittedRequest request, OutgoingMail mail) {
        return mail.to().equalsIgnoreCase(request.requireAccount().email());
    }

    private static OutgoingMail maskedUnlessOwn(AdmittedRequest request, OutgoingMail mail) {
        return own(request, mail) ? mail : mail.with(mail.letter().masked(request.message("letter.masked")));
    }

    private Mono<String> text(OutgoingMail mail) {
        return RenderingThreads.BACK_OFFICE.run(() -> letters.text(mail.letter()));
    }

    private static Mono<ServerResponse> show(AdmittedRequest request, OutgoingMail mail, String text) {
        return request.show(
                ScreenHeading.of(mail.letter().subject()).below(request.message("outbox.title"), LIST.link()),
                new LetterScreen(
                        mail,
                        state(request, mail),
                        text,
                        own(request, mail) ? link(mail.letter().action()) : null));
    }

    private static @Nullable PageLink link(@Nullable LetterAction action) {
        return action == null ? null : new PageLink(action.label(), action.url(), false, false);
    }
}
