package fr.gouv.anct.minisites.admin.outbox;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.mail.LetterRenderer;
import fr.gouv.anct.minisites.mail.OutboxRepository;
import fr.gouv.anct.minisites.mail.OutgoingMail;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
class OutboxResource implements BackOfficeResource {

    private static final String PATH = "/courriels";
    private static final int SIZE = 20;

    private final OutboxRepository outbox;
    private final LetterRenderer letters;
    private final ScreenResponses screens;
    private final Messages messages;

    OutboxResource(OutboxRepository outbox, LetterRenderer letters, ScreenResponses screens, Messages messages) {
        this.outbox = outbox;
        this.letters = letters;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard guard = new Guard.SignedIn(Action.REQUEST_WRITE);
        return List.of(Route.get(PATH, guard, this::list), Route.get(PATH + "/{mail}", guard, this::show));
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        boolean all = request.may(Action.MAIL_READ);
        return outbox.page(all ? null : request.requireAccount().email(), request.page(), SIZE)
                .map(results -> results.map(mail -> maskedUnlessOwn(request, mail)))
                .map(results -> screen(results, all ? "outbox." : "outbox.own."))
                .flatMap(screen -> screens.show(request, ScreenHeading.of(messages.get("outbox.title")), screen));
    }

    /** @param whose prefix of the message keys, for the owner of the letters */
    private OutboxScreen screen(ResultPage<OutgoingMail> results, String whose) {
        TableView table = new TableView(
                "letters",
                messages.get(whose + "caption"),
                Stream.of("subject", "recipient", "written", "state")
                        .map(key -> new TableColumn(messages.get("outbox." + key)))
                        .toList(),
                results.items().stream().map(this::row).toList());
        EmptyState empty = new EmptyState(messages.get(whose + "empty.title"), messages.get("outbox.empty.text"), null);
        ListUrl url = new ListUrl(PATH, Map.of(), "", false);
        return new OutboxScreen(
                messages.get(whose + "lead"), null, results.total(), table, empty, url.pagination(results));
    }

    private TableRow row(OutgoingMail mail) {
        return TableRow.of(
                Cell.link(mail.letter().subject(), PATH + "/" + mail.id()),
                Cell.text(mail.to()),
                Cell.moment(mail.createdAt()),
                Cell.badge(state(mail)));
    }

    private BadgeView state(OutgoingMail mail) {
        if (mail.sentAt() != null) {
            return new BadgeView(messages.get("outbox.state.sent"), Tone.SUCCESS);
        }
        return mail.failure() == null
                ? new BadgeView(messages.get("outbox.state.waiting"), Tone.INFO)
                : new BadgeView(messages.get("outbox.state.failed"), Tone.ERROR);
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return request.id("mail")
                .flatMap(outbox::findById)
                .filter(mail -> own(request, mail) || request.may(Action.MAIL_READ))
                .map(mail -> maskedUnlessOwn(request, mail))
                .switchIfEmpty(request.notFound())
                .zipWhen(this::written)
                .flatMap(both -> screens.show(request, heading(both.getT1()), screen(both.getT1(), both.getT2())));
    }

    private static boolean own(AdmittedRequest request, OutgoingMail mail) {
        return mail.to().equalsIgnoreCase(request.requireAccount().email());
    }

    private OutgoingMail maskedUnlessOwn(AdmittedRequest request, OutgoingMail mail) {
        return own(request, mail) ? mail : mail.with(mail.letter().masked(messages.get("letter.masked")));
    }

    private Mono<String> written(OutgoingMail mail) {
        return RenderingThreads.BACK_OFFICE.run(() -> letters.text(mail.letter()));
    }

    private ScreenHeading heading(OutgoingMail mail) {
        return ScreenHeading.of(mail.letter().subject()).below(messages.get("outbox.title"), PATH);
    }

    private LetterScreen screen(OutgoingMail mail, String text) {
        return new LetterScreen(
                mail.letter().subject(),
                mail.to(),
                state(mail),
                mail.createdAt(),
                mail.sentAt(),
                text,
                link(mail.letter().action()));
    }

    private @Nullable PageLink link(@Nullable LetterAction action) {
        return action == null || action.url().contains(messages.get("letter.masked"))
                ? null
                : new PageLink(action.label(), action.url(), false, false);
    }
}
