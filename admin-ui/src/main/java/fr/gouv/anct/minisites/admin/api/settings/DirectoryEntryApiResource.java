package fr.gouv.anct.minisites.admin.api.settings;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.ProblemException.Violation;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.site.SiteSetting;
import fr.gouv.anct.minisites.sitedirectory.DirectoryEntry;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.territory.Territories;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and replaces what the directory of sites says of a site. */
@Component
class DirectoryEntryApiResource implements BackOfficeResource {

    private static final String ENTRY = ApiRequests.ROOT + "/sites/{site}/directory";

    private final SettingApiHandler settings;
    private final SiteDirectory directory;
    private final Territories territories;
    private final ApiProblems problems;
    private final Messages messages;

    DirectoryEntryApiResource(
            SettingApiHandler settings,
            SiteDirectory directory,
            Territories territories,
            ApiProblems problems,
            Messages messages) {
        this.settings = settings;
        this.directory = directory;
        this.territories = territories;
        this.problems = problems;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                                ENTRY,
                                new Guard.OfSite(Action.SITE_READ),
                                request -> settings.show(request, SiteSetting.DIRECTORY))
                        .documentedBy(ApiOperation.returning(
                                "api.operation.directory.getDirectoryEntry", DirectoryEntry.class)),
                Route.put(ENTRY, new Guard.OfSite(Action.SITE_ARRANGE), this::change)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.directory.saveDirectoryEntry", DirectoryEntry.class)
                                .sends(DirectoryEntry.class)
                                .requiringIfMatch()));
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return settings.change(
                request,
                SiteSetting.DIRECTORY,
                (sent, now) -> checked(sent, now.value()),
                new Violation("", messages.get("api.shape")));
    }

    /** Checks a value; a code of no term, and of no territory, may stay. */
    private Mono<DirectoryEntry> checked(DirectoryEntry sent, DirectoryEntry now) {
        DirectoryEntry entry = sent.normalized();
        DirectoryEntry added = entry.without(now);
        List<Problem> found = new ArrayList<>(Constraints.check(entry));
        found.addAll(added.problems(directory.terms()));
        return areKnown(added.territories()).map(known -> {
            if (!known) {
                found.add(Problem.of("territories", "choice"));
            }
            if (!found.isEmpty()) {
                throw problems.invalid("directory", found);
            }
            return entry;
        });
    }

    private Mono<Boolean> areKnown(Set<String> codes) {
        return Flux.fromIterable(codes)
                .concatMap(code -> Mono.justOrEmpty(TermRef.find(Vocabulary.TERRITORY.code() + ":" + code))
                        .flatMap(reference -> territories.find(List.of(reference)))
                        .filter(territory -> !territory.isEmpty())
                        .hasElement())
                .all(known -> known);
    }
}
