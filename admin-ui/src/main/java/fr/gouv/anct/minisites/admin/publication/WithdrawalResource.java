package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.page.KindWords;
import fr.gouv.anct.minisites.admin.page.TieWords;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.review.Act;
import fr.gouv.anct.minisites.content.review.Reviews;
import fr.gouv.anct.minisites.content.review.Standing;
import fr.gouv.anct.minisites.content.tree.Loss;
import fr.gouv.anct.minisites.content.tree.Losses;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Taking a page from its visitors; confirmed first. */
@Component("publicationWithdrawalResource")
class WithdrawalResource implements Resource {

    private static final String PATTERN = PublicationAddress.PUBLICATION + "/retrait";

    private final Reviews reviews;
    private final Acts acts;
    private final Screens screens;
    private final KindWords kinds;
    private final Losses losses;
    private final TieWords tieWords;
    private final Texts texts;

    WithdrawalResource(
            Reviews reviews,
            Acts acts,
            Screens screens,
            KindWords kinds,
            Losses losses,
            TieWords tieWords,
            Texts texts) {
        this.reviews = reviews;
        this.acts = acts;
        this.screens = screens;
        this.kinds = kinds;
        this.losses = losses;
        this.tieWords = tieWords;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(Route.get(PATTERN, publish, this::ask), Route.post(PATTERN, publish, this::withdraw));
    }

    private Mono<ServerResponse> ask(Call call) {
        return call.id("page")
                .flatMap(reviews::standing)
                .switchIfEmpty(call.missing())
                .flatMap(standing -> standing.online() == null
                        ? acts.answer(call, standing.page(), Act.NOT_ONLINE, "")
                        : losses.ties(standing.page()).flatMap(ties -> confirm(call, standing, ties)));
    }

    private Mono<ServerResponse> confirm(Call call, Standing standing, Loss.Ties ties) {
        String title = standing.head().title();
        String address = PublicationAddress.publication(call.site(), standing.page());
        ConfirmScreen screen = new ConfirmScreen(
                kinds.say(standing.kind(), "publication.withdraw.lead"),
                Stream.of(
                                HomeWithdrawal.consequence(call.site(), standing, texts),
                                Stream.of(kinds.say(standing.kind(), "publication.withdraw.consequence.1")),
                                tieWords.say(ties).stream(),
                                Stream.of(texts.say(
                                        standing.upToDate()
                                                ? "publication.withdraw.consequence.2"
                                                : "publication.withdraw.consequence.newer")))
                        .flatMap(lines -> lines)
                        .toList(),
                address + "/retrait",
                List.of(),
                kinds.say(standing.kind(), "publication.withdraw.confirm"),
                address);
        return screens.show(
                call,
                PublicationAddress.below(
                        call.site(),
                        standing.page(),
                        texts.say("publication.title", title),
                        texts.say("publication.withdraw.title", title)),
                screen);
    }

    private Mono<ServerResponse> withdraw(Call call) {
        return call.id("page")
                .flatMap(page -> reviews.withdraw(call.site(), page, call.who())
                        .switchIfEmpty(call.missing())
                        .flatMap(act -> acts.answer(call, page, act, "publication.withdrawn")));
    }
}
