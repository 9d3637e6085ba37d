package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.form.BlockView;
import fr.gouv.anct.minisites.admin.page.form.BlockViews;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.draft.Drafts;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Renders an empty block, or the blocks of a ready section, for the script of the page form to insert. */
@Component
class BlankBlockResource implements Resource {

    /** Fragment of a screen. */
    record Blank(List<BlockView> blocks, String action) implements Screen {

        @Override
        public String template() {
            return "page/new-block";
        }
    }

    private final Drafts drafts;
    private final Additions additions;
    private final Screens screens;
    private final Texts texts;

    BlankBlockResource(Drafts drafts, Additions additions, Screens screens, Texts texts) {
        this.drafts = drafts;
        this.additions = additions;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PageAddress.PAGE + "/bloc", new Guard.OfSite(Action.CONTENT_WRITE), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        return call.id("page")
                .flatMap(drafts::head)
                .switchIfEmpty(Mono.defer(call::missing))
                .flatMap(head -> additions
                        .of(call.query("type").orElse(""))
                        .map(new BlockViews(texts, Map.of(), Map.of())::of)
                        .filter(blocks -> !blocks.isEmpty())
                        .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)))
                        .map(blocks -> new Blank(
                                blocks,
                                PageAddress.page(call.site(), head.page().id()))))
                .flatMap(screens::fragment);
    }
}
