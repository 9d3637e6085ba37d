package fr.gouv.anct.minisites.admin.api.settings;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.SectionPath;
import fr.gouv.anct.minisites.search.SearchRules;
import fr.gouv.anct.minisites.search.SiteSearchRules;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads and replaces what a team adds to the search of its site: synonyms and pinned pages. */
@Component
class SearchRulesApiResource implements BackOfficeResource {

    private static final String RULES = ApiRequests.ROOT + "/sites/{site}/search-rules";

    private final SiteSearchRules rules;
    private final LinkResolution links;
    private final RowSettingApiHandler settings;
    private final ApiProblems problems;

    SearchRulesApiResource(
            SiteSearchRules rules, LinkResolution links, RowSettingApiHandler settings, ApiProblems problems) {
        this.rules = rules;
        this.links = links;
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(RULES, new Guard.OfSite(Action.SITE_READ), request -> settings.show(request, rules))
                        .documentedBy(ApiOperation.returning("api.operation.search.getSearchRules", SearchRules.class)),
                Route.put(RULES, new Guard.OfSite(Action.SITE_ARRANGE), this::put)
                        .documentedBy(ApiOperation.returning("api.operation.search.saveSearchRules", SearchRules.class)
                                .sends(SearchRules.class)
                                .requiringIfMatch()));
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        return settings.put(request, rules, SearchRules.class, (sent, now) -> checked(sent.normalized(), now));
    }

    /** A page that is pinned already may stay, wherever it is. */
    private Mono<SearchRules> checked(SearchRules sent, SearchRules now) {
        Set<UUID> before = pages(now);
        return links.addresses(new BlockReferences(pages(sent), Set.of(), Set.of(), List.of()))
                .map(addresses ->
                        checked(sent, page -> before.contains(page) || isPage(addresses.getOrDefault(page, ""))));
    }

    private static Set<UUID> pages(SearchRules rules) {
        return rules.pinned().stream().map(SearchRules.PinnedAnswer::page).collect(Collectors.toSet());
    }

    private static boolean isPage(String address) {
        return !address.isEmpty() && !SectionPath.is(address);
    }

    private SearchRules checked(SearchRules sent, Predicate<UUID> isPage) {
        List<Problem> found = new ArrayList<>(Constraints.check(sent));
        IntStream.range(0, sent.pinned().size())
                .filter(place -> !isPage.test(sent.pinned().get(place).page()))
                .mapToObj(place -> Problem.of(
                        "pinned." + place + ".page",
                        "unknown",
                        sent.pinned().get(place).page()))
                .forEach(found::add);
        if (!found.isEmpty()) {
            throw problems.invalid("search-rules", found);
        }
        return sent;
    }
}
