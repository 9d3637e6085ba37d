package fr.gouv.anct.minisites.admin.api.redirect;

import com.fasterxml.jackson.annotation.JsonTypeName;
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
import fr.gouv.anct.minisites.content.redirect.RedirectProblem;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Imports redirects of a site from CSV text sent by API clients, or only previews the result, and reports the outcome
 * of each line.
 */
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

    /**
     * Result of the import of redirects.
     *
     * @param done number of redirects created or changed
     */
    @JsonTypeName("RedirectReport")
    record ImportReport(int done, List<Line> lines) {

        /**
         * Result of one line.
         *
         * @param line its number
         * @param problem why it is refused
         */
        record Line(
                int line,
                String from,
                String to,
                Outcome fate,
                @Nullable String problem) {}

        /** Possible results of a line. */
        enum Outcome {
            MADE,
            CHANGED,
            /** The redirect exists already. */
            SAME,
            REFUSED
        }

        static ImportReport of(
                List<RedirectCsv.Line> lines,
                List<RedirectDecision> verdicts,
                Function<RedirectProblem, String> words) {
            List<Line> told = IntStream.range(0, lines.size())
                    .mapToObj(i -> line(lines.get(i), verdicts.get(i), words))
                    .toList();
            long done = told.stream()
                    .filter(line -> line.fate() == Outcome.MADE || line.fate() == Outcome.CHANGED)
                    .count();
            return new ImportReport((int) done, told);
        }

        private static Line line(
                RedirectCsv.Line line, RedirectDecision decision, Function<RedirectProblem, String> words) {
            String problem =
                    decision instanceof RedirectDecision.Refused refused ? words.apply(refused.problem()) : null;
            return new Line(
                    line.number(), line.redirect().from(), line.redirect().to(), fate(decision), problem);
        }

        private static Outcome fate(RedirectDecision decision) {
            return switch (decision) {
                case RedirectDecision.Created _ -> Outcome.MADE;
                case RedirectDecision.Changed _ -> Outcome.CHANGED;
                case RedirectDecision.Same _ -> Outcome.SAME;
                case RedirectDecision.Refused _ -> Outcome.REFUSED;
            };
        }
    }

    /**
     * Redirects to import, as comma-separated values.
     *
     * @param list a line for each: the old address, the new one, optionally an alias
     * @param rehearsal whether the result is only previewed
     */
    @JsonTypeName("SentRedirects")
    record ImportRequest(String list, @Nullable Boolean rehearsal) {}

    @Override
    public List<Route> routes() {
        return List.of(Route.post(
                        RedirectsApiResource.REDIRECTS + "/import", new Guard.OfSite(Action.SITE_ARRANGE), this::bring)
                .documentedBy(ApiOperation.returning("api.operation.redirects.importRedirects", ImportReport.class)
                        .sends(ImportRequest.class)));
    }

    private Mono<ServerResponse> bring(AdmittedRequest request) {
        return json.read(request, ImportRequest.class).flatMap(sent -> bring(request, sent));
    }

    private Mono<ServerResponse> bring(AdmittedRequest request, ImportRequest sent) {
        return ParsingThreads.run(() -> RedirectCsv.of(sent.list()))
                .flatMap(csv -> bring(request, csv, Boolean.TRUE.equals(sent.rehearsal())));
    }

    private Mono<ServerResponse> bring(AdmittedRequest request, RedirectCsv csv, boolean rehearsal) {
        return switch (csv) {
            case RedirectCsv.Read read -> bringRead(request, read, rehearsal);
            case RedirectCsv.Empty _ -> refused(messages.get("redirect.problem.list-missing"));
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
        return verdicts.map(found -> ImportReport.of(list.lines(), found, mapper::words))
                .flatMap(responses::ok);
    }
}
