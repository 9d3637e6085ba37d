package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.form.BlockView;
import fr.gouv.anct.minisites.admin.page.form.BlockViewFactory;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Renders an empty block, or the blocks of a ready section, for the script of the page form to insert. */
@Component
class BlankBlockResource implements BackOfficeResource {

    static final Path.Two<Tenant, UUID> BLANK = Paths.PAGE.at("/bloc");

    /** Fragment of a screen. */
    record Blank(Tenant site, UUID page, List<BlockView> blocks) implements Screen {

        public String action() {
            return Paths.PAGE.link(site, page);
        }

        @Override
        public String template() {
            return "page/new-block";
        }
    }

    private final Drafts drafts;
    private final NewBlocks newBlocks;
    private final SiteDirectory directory;

    BlankBlockResource(Drafts drafts, NewBlocks newBlocks, SiteDirectory directory) {
        this.drafts = drafts;
        this.newBlocks = newBlocks;
        this.directory = directory;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(BLANK, new Guard.OfSite(Action.CONTENT_WRITE), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return request.find("page", drafts::head)
                .flatMap(draft -> blank(request, draft))
                .flatMap(request.screens()::fragment);
    }

    private Mono<Blank> blank(AdmittedRequest request, Draft draft) {
        return newBlocks
                .of(request.query("type").orElse(""))
                .map(new BlockViewFactory(request.messages(), Map.of(), Map.of()).offering(directory.terms())::of)
                .filter(blocks -> !blocks.isEmpty())
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)))
                .map(blocks -> new Blank(request.site(), draft.page().id(), blocks));
    }
}
