package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.page.form.BlockView;
import fr.gouv.anct.minisites.admin.page.form.BlockViewFactory;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.text.Messages;
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
class BlankBlockResource implements BackOfficeResource {

    /** Fragment of a screen. */
    record Blank(List<BlockView> blocks, String action) implements Screen {

        @Override
        public String template() {
            return "page/new-block";
        }
    }

    private final Drafts drafts;
    private final NewBlocks newBlocks;
    private final ScreenResponses screens;
    private final Messages messages;

    BlankBlockResource(Drafts drafts, NewBlocks newBlocks, ScreenResponses screens, Messages messages) {
        this.drafts = drafts;
        this.newBlocks = newBlocks;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PageUrls.PAGE + "/bloc", new Guard.OfSite(Action.CONTENT_WRITE), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return request.id("page")
                .flatMap(drafts::head)
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(draft -> newBlocks
                        .of(request.query("type").orElse(""))
                        .map(new BlockViewFactory(messages, Map.of(), Map.of())::of)
                        .filter(blocks -> !blocks.isEmpty())
                        .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)))
                        .map(blocks -> new Blank(
                                blocks,
                                PageUrls.page(request.site(), draft.page().id()))))
                .flatMap(screens::fragment);
    }
}
