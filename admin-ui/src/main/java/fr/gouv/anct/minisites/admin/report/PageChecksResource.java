package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.CheckDesk;
import fr.gouv.anct.minisites.admin.check.ChecksView;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageFrames;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the findings of the newest revision of a page. */
@Component
class PageChecksResource implements Resource {

    private final PageFrames frames;
    private final CheckDesk desk;
    private final Screens screens;
    private final Texts texts;

    PageChecksResource(PageFrames frames, CheckDesk desk, Screens screens, Texts texts) {
        this.frames = frames;
        this.desk = desk;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(ReportAddress.PAGE, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        return frames.of(call)
                .flatMap(frame -> desk.of(call, frame.head())
                        .flatMap(checks -> screens.show(call, frame.heading(), screen(frame, checks))));
    }

    private PageChecksScreen screen(PageContext frame, ChecksView checks) {
        return new PageChecksScreen(
                frame.header(),
                texts.say("check.lead", String.valueOf(frame.head().number())),
                checks);
    }
}
