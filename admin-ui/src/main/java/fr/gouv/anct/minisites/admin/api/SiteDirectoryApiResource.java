package fr.gouv.anct.minisites.admin.api;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.sitedirectory.DirectoryFilter;
import fr.gouv.anct.minisites.sitedirectory.DirectoryPosition;
import fr.gouv.anct.minisites.sitedirectory.DirectorySite;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists the live sites, by theme, audience and territory, to everyone: the directory on the portal reveals the same. */
@Component
class SiteDirectoryApiResource implements BackOfficeResource {

    private final SiteDirectory directory;
    private final CursorPaging paging;
    private final JsonResponses responses;
    private final ApiProblems problems;
    private final Messages messages;

    SiteDirectoryApiResource(
            SiteDirectory directory,
            CursorPaging paging,
            JsonResponses responses,
            ApiProblems problems,
            Messages messages) {
        this.directory = directory;
        this.paging = paging;
        this.responses = responses;
        this.problems = problems;
        this.messages = messages;
    }

    /**
     * A live site.
     *
     * @param url its canonical root URL
     * @param sentence that of its directory entry, else its description
     * @param themes codes of terms in use
     * @param audiences codes of terms in use
     * @param territories codes of territories, for example {@code commune-59350}
     */
    @JsonTypeName("DirectorySite")
    record DirectorySiteSummary(
            String name,
            String url,
            String sentence,
            List<String> themes,
            List<String> audiences,
            List<String> territories) {

        static DirectorySiteSummary of(DirectorySite site) {
            return new DirectorySiteSummary(
                    site.name(),
                    site.url(),
                    site.sentence(),
                    codes(site.themes()),
                    codes(site.audiences()),
                    codes(site.territories()));
        }

        private static List<String> codes(List<Term> terms) {
            return terms.stream().map(Term::code).sorted().toList();
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(ApiRequests.ROOT + "/directory", new Guard.Open(), this::list)
                .documentedBy(ApiOperation.returningList(
                        "api.operation.directory.listDirectory",
                        ApiOperation.Shape.STRETCH,
                        DirectorySiteSummary.class,
                        "theme",
                        "audience",
                        "territory",
                        "cursor",
                        "limit")));
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        DirectoryFilter filter = new DirectoryFilter(
                term(request, Vocabulary.THEME),
                term(request, Vocabulary.AUDIENCE),
                term(request, Vocabulary.TERRITORY));
        DirectoryPosition after = paging.position(request, SiteDirectoryApiResource::cursor);
        int limit = paging.limit(request);
        return directory.sites().flatMap(sites -> answer(request, filter.of(sites), after, limit));
    }

    private Mono<ServerResponse> answer(
            AdmittedRequest request, List<DirectorySite> admitted, @Nullable DirectoryPosition after, int limit) {
        List<DirectorySite> found = (after == null ? admitted : after.following(admitted))
                .stream().limit(limit + 1L).toList();
        return responses.answer(
                request, paging.page(request, found, site -> site.id() + " " + site.name(), DirectorySiteSummary::of));
    }

    /** Returns the term of the parameter named as its vocabulary; null without one. */
    private @Nullable Term term(AdmittedRequest request, Vocabulary vocabulary) {
        return request.query(vocabulary.code())
                .map(code -> directory
                        .terms()
                        .current(vocabulary, code)
                        .orElseThrow(() -> problems.invalid(vocabulary.code(), messages.get("api.shape"))))
                .orElse(null);
    }

    private static Optional<DirectoryPosition> cursor(String name) {
        try {
            String[] parts = name.split(" ", 2);
            return Optional.of(new DirectoryPosition(parts[parts.length - 1], UUID.fromString(parts[0])));
        } catch (IllegalArgumentException notAPlace) {
            return Optional.empty();
        }
    }
}
