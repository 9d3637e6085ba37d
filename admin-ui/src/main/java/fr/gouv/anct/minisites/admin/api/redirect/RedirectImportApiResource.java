package fr.gouv.anct.minisites.admin.api.redirect;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.redirect.RedirectCsv;
import fr.gouv.anct.minisites.content.redirect.RedirectDecision;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Imports a list of redirects, or previews the result. */
@Component
class RedirectImportApiResource implements BackOfficeResource {

    private final RedirectManagement redirects;
    private final RedirectJsonMapper mapper;
    private final JsonBodyReader json;
    private final ApiProblems problems;
    private final JsonResponses responses;
    private final Messages messages;

    RedirectImportApiResource(
            RedirectManagement redirects,
            RedirectJsonMapper mapper,
            JsonBodyReader json,
            ApiProblems problems,
            JsonResponses responses,
            Messages messages) {
        this.redirects = redirects;
        this.mapper = mapper;
        this.json = json;
        this.problems = problems;
        this.responses = responses;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(
                        RedirectsApiResource.REDIRECTS + "/import", new Guard.OfSite(Action.SITE_ARRANGE), this::bring)
                .documentedBy(
                        ApiOperation.returning("api.operation.redirects.importRedirects", RedirectImportReport.class)
                                .sends(RedirectImportRequest.class)));
    }

    private Mono<ServerResponse> bring(AdmittedRequest request) {
        return json.read(request, RedirectImportRequest.class).flatMap(sent -> bring(request, sent));
    }

    private Mono<ServerResponse> bring(AdmittedRequest request, RedirectImportRequest sent) {
        return ParsingThreads.run(() -> RedirectCsv.of(sent.list()))
                .flatMap(csv -> bring(request, csv, Boolean.TRUE.equals(sent.rehearsal())));
    }

    private Mono<ServerResponse> bring(AdmittedRequest request, RedirectCsv csv, boolean rehearsal) {
        return switch (csv) {
            case RedirectCsv.Read read -> bringRead(request, read, rehearsal);
            case RedirectCsv.Empty _ -> refused(messages.get("redirect.problem.list-empty"));
            case RedirectCsv.TooLong(int lines) ->
                refused(messages.get("redirect.problem.list-long", lines, RedirectCsv.LONGEST));
            case RedirectCsv.LongLine(int number) -> refused(messages.get("redirect.problem.line-long", number));
        };
    }

    private Mono<ServerResponse> refused(String words) {
        return Mono.error(problems.invalid("/list", words));
    }

    private Mono<ServerResponse> bringRead(AdmittedRequest request, RedirectCsv.Read list, boolean rehearsal) {
        Mono<List<RedirectDecision>> verdicts = rehearsal
                ? redirects.check(request.site(), list.redirects())
                : redirects.importAll(request.site(), list.redirects(), request.actor());
        return verdicts.map(found -> RedirectImportReport.of(list.lines(), found, mapper::words))
                .flatMap(responses::ok);
    }
}
