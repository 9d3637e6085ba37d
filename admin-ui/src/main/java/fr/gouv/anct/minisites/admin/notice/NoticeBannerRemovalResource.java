package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.site.Notices;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Removes the notice banner after a confirmation. */
@Component
class NoticeBannerRemovalResource implements Resource {

    private static final String PATTERN = "/sites/{site}/bandeau/retrait";

    private final Notices notices;
    private final Screens screens;
    private final Texts texts;

    NoticeBannerRemovalResource(Notices notices, Screens screens, Texts texts) {
        this.notices = notices;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(Action.SITE_ARRANGE);
        return List.of(Route.get(PATTERN, arrange, this::ask), Route.post(PATTERN, arrange, this::remove));
    }

    private Mono<ServerResponse> ask(Call call) {
        String back = NoticeResource.path(call);
        ConfirmScreen screen = new ConfirmScreen(
                texts.say("notice.remove.lead"),
                List.of(texts.say(call.site(), "notice.remove.consequence")),
                back + "/retrait",
                List.of(),
                texts.say("notice.remove.confirm"),
                back);
        Heading heading = Heading.of(texts.say("notice.remove.title"))
                .below(call.site().name(), "/sites/" + call.site().slug())
                .below(texts.say("notice.title"), back);
        return screens.show(call, heading, screen);
    }

    private Mono<ServerResponse> remove(Call call) {
        return notices.remove(call.site(), call.who())
                .then(Mono.defer(() -> call.seeOther(
                        NoticeResource.path(call), new Flash(Flash.Kind.SUCCESS, texts.say("notice.removed"), ""))));
    }
}
