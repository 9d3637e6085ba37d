package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.CursorPaging;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.tree.PageCursorListing;
import fr.gouv.anct.minisites.content.tree.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Serves the paginated API list of the tags of a site's articles, by name, each with its number of articles, drafts
 * included. Tags are saved with their article.
 */
@Component
class TagsApiResource implements BackOfficeResource {

    private final PageCursorListing listing;
    private final CursorPaging paging;
    private final JsonResponses responses;

    TagsApiResource(PageCursorListing listing, CursorPaging paging, JsonResponses responses) {
        this.listing = listing;
        this.paging = paging;
        this.responses = responses;
    }

    /**
     * Tag of articles.
     *
     * @param articles number of articles with the tag, drafts included
     */
    @JsonTypeName("TagFacts")
    record TagSummary(String name, long articles) {}

    @Override
    public List<Route> routes() {
        return List.of(Route.get(ApiPageUrls.TAGS, new Guard.OfSite(Action.SITE_READ), this::list)
                .documentedBy(ApiOperation.returningList(
                        "api.operation.tags.listTags",
                        ApiOperation.Shape.STRETCH,
                        TagSummary.class,
                        "cursor",
                        "limit")));
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        String after = paging.position(request, Optional::of);
        return listing.tags(after, paging.limit(request) + 1)
                .map(found -> paging.page(request, found, Tag::name, tag -> new TagSummary(tag.name(), tag.articles())))
                .flatMap(page -> responses.answer(request, page));
    }
}
