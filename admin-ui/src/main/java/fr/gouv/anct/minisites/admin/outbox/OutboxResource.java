package fr.gouv.anct.minisites.admin.outbox;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.ListAddress;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.mail.LetterRenderer;
import fr.gouv.anct.minisites.mail.Mails;
import fr.gouv.anct.minisites.mail.SentMail;
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
class OutboxResource implements Resource {

    private static final String PATH = "/courriels";
    private static final int SIZE = 20;

    private final Mails mails;
    private final LetterRenderer letters;
    private final Screens screens;
    private final Texts texts;

    OutboxResource(Mails mails, LetterRenderer letters, Screens screens, Texts texts) {
        this.mails = mails;
        this.letters = letters;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard guard = new Guard.SignedIn(Action.REQUEST_WRITE);
        return List.of(Route.get(PATH, guard, this::list), Route.get(PATH + "/{mail}", guard, this::show));
    }

    private Mono<ServerResponse> list(Call call) {
        boolean all = call.may(Action.MAIL_READ);
        return mails.page(all ? null : call.who().email(), call.page(), SIZE)
                .map(listing -> listing.map(mail -> shown(call, mail)))
                .map(listing -> screen(listing, all ? "outbox." : "outbox.own."))
                .flatMap(screen -> screens.show(call, Heading.of(texts.say("outbox.title")), screen));
    }

    /** @param whose prefix of the message keys, for the owner of the letters */
    private OutboxScreen screen(Listing<SentMail> listing, String whose) {
        TableView table = new TableView(
                "letters",
                texts.say(whose + "caption"),
                Stream.of("subject", "recipient", "written", "state")
                        .map(key -> new Column(texts.say("outbox." + key)))
                        .toList(),
                listing.items().stream().map(this::row).toList());
        EmptyState empty = new EmptyState(texts.say(whose + "empty.title"), texts.say("outbox.empty.text"), null);
        ListAddress address = new ListAddress(PATH, Map.of(), "", false);
        return new OutboxScreen(
                texts.say(whose + "lead"), null, listing.total(), table, empty, address.pagination(listing));
    }

    private TableRow row(SentMail mail) {
        return TableRow.of(
                Cell.link(mail.letter().subject(), PATH + "/" + mail.id()),
                Cell.text(mail.to()),
                Cell.moment(mail.createdAt()),
                Cell.badge(state(mail)));
    }

    private BadgeView state(SentMail mail) {
        if (mail.sentAt() != null) {
            return new BadgeView(texts.say("outbox.state.sent"), Tone.SUCCESS);
        }
        return mail.failure() == null
                ? new BadgeView(texts.say("outbox.state.waiting"), Tone.INFO)
                : new BadgeView(texts.say("outbox.state.failed"), Tone.ERROR);
    }

    private Mono<ServerResponse> show(Call call) {
        return call.id("mail")
                .flatMap(mails::one)
                .filter(mail -> own(call, mail) || call.may(Action.MAIL_READ))
                .map(mail -> shown(call, mail))
                .switchIfEmpty(call.missing())
                .flatMap(mail -> written(mail).flatMap(text -> screens.show(call, heading(mail), screen(mail, text))));
    }

    private static boolean own(Call call, SentMail mail) {
        return mail.to().equalsIgnoreCase(call.who().email());
    }

    private SentMail shown(Call call, SentMail mail) {
        return own(call, mail) ? mail : mail.with(mail.letter().masked(texts.say("letter.masked")));
    }

    private Mono<String> written(SentMail mail) {
        return RenderingThreads.BACK_OFFICE.run(() -> letters.text(mail.letter()));
    }

    private Heading heading(SentMail mail) {
        return Heading.of(mail.letter().subject()).below(texts.say("outbox.title"), PATH);
    }

    private LetterScreen screen(SentMail mail, String text) {
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
        return action == null || action.url().contains(texts.say("letter.masked"))
                ? null
                : new PageLink(action.label(), action.url(), false, false);
    }
}
