package fr.gouv.anct.minisites.admin.quicksearch;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.quicksearch.QuickSearchResults.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.wording.FoldedWords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Searches everything that the account may open: as a screen, or, when htmx asks for it, as the suggestions below the
 * field of the header. The typed words stand in the query of the address alone, which no log contains.
 */
@Component
class QuickSearchResource implements BackOfficeResource {

    /** Maximum number of results of a kind beside those of others. */
    private static final int FEW = 5;
    /** Maximum number of results of the only kind. */
    private static final int MANY = 50;

    private static final int LONGEST = 100;

    private final QuickSearchResults results;

    QuickSearchResource(QuickSearchResults results) {
        this.results = results;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(QuickSearchResults.SEARCH, new Guard.SignedIn(Action.ACCOUNT_OWN), this::show));
    }

    /**
     * The results.
     *
     * @param query typed words; empty when nothing was searched
     * @param only label of the kind to which the results are restricted; null for all
     * @param brief whether the words are so short that only sites and screens were searched
     */
    record ResultsScreen(String query, @Nullable String only, boolean brief, List<Group> groups) implements Screen {

        public String action() {
            return QuickSearchResults.SEARCH.link();
        }

        /** URL of the results of all kinds. */
        public String allHref() {
            return Path.query(action(), QuickSearchResults.WORDS, query);
        }

        /** Number of results shown. */
        public int total() {
            return groups.stream().mapToInt(group -> group.items().size()).sum();
        }

        /** Whether there are more results of a kind than are shown. */
        public boolean partial() {
            return groups.stream().anyMatch(group -> group.allHref() != null);
        }

        @Override
        public String template() {
            return "quick-search/results";
        }
    }

    /**
     * Fragment with the suggestions.
     *
     * @param allHref URL of the results as a screen
     */
    record SuggestionsScreen(String query, String allHref, List<Group> groups) implements Screen {

        @Override
        public String template() {
            return "quick-search/suggestions";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        String typed = request.query(QuickSearchResults.WORDS)
                .map(words -> words.substring(0, Math.min(LONGEST, words.length())))
                .orElse("");
        return request.request().headers().firstHeader("HX-Request") == null
                ? results(request, typed)
                : suggestions(request, typed);
    }

    private Mono<ServerResponse> suggestions(AdmittedRequest request, String typed) {
        String all = Path.query(QuickSearchResults.SEARCH.link(), QuickSearchResults.WORDS, typed);
        return results.find(request, typed, null, FEW)
                .flatMap(groups -> request.screens().fragment(new SuggestionsScreen(typed, all, groups)));
    }

    private Mono<ServerResponse> results(AdmittedRequest request, String typed) {
        ResultKind only = ListUrl.query(request, QuickSearchResults.KIND, ResultKind.class)
                .orElse(null);
        String label = only == null ? null : request.message("quick-search.kind." + only.code());
        List<String> words = FoldedWords.of(typed);
        ScreenHeading heading = typed.isEmpty()
                ? request.heading("quick-search.title")
                : request.heading("quick-search.title.of", typed);
        return results.find(request, typed, only, only == null ? FEW : MANY)
                .flatMap(groups -> request.show(
                        heading,
                        new ResultsScreen(
                                typed, label, !words.isEmpty() && QuickSearchResults.isShort(words), groups)));
    }
}
