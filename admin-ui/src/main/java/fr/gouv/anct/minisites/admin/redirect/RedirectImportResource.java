package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormFingerprint;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.redirect.RedirectCsv;
import fr.gouv.anct.minisites.content.redirect.RedirectDecision;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Imports a list of redirects: shows a report of the planned changes first, and one of the result last. */
@Component
class RedirectImportResource implements BackOfficeResource {

    private static final String PATTERN = RedirectUrls.ALL + "/import";
    private static final String LIST = "liste";

    private final RedirectManagement redirects;
    private final RedirectImportTable reports;
    private final FormerSiteGuidance formerSites;
    private final ScreenResponses screens;
    private final Messages messages;

    RedirectImportResource(
            RedirectManagement redirects,
            RedirectImportTable reports,
            FormerSiteGuidance formerSites,
            ScreenResponses screens,
            Messages messages) {
        this.redirects = redirects;
        this.reports = reports;
        this.formerSites = formerSites;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(Action.SITE_ARRANGE);
        return List.of(
                Route.get(PATTERN, arrange, request -> form(HttpStatus.OK, request, null)),
                Route.post(PATTERN, arrange, this::check),
                Route.get(
                        PATTERN + "/envoi", arrange, request -> request.seeOther(request.continuing(action(request)))),
                Route.post(PATTERN + "/envoi", arrange, this::bring));
    }

    private Mono<ServerResponse> form(HttpStatus status, AdmittedRequest request, @Nullable String problem) {
        FieldView field = field(request);
        FieldView shown = problem == null ? field : field.withError(problem, List.of());
        return show(
                status,
                request,
                new RedirectImportScreen(
                        messages.get("redirect.import.lead", RedirectCsv.LONGEST),
                        action(request),
                        ErrorSummary.of(List.of(shown)),
                        shown,
                        null,
                        null,
                        RedirectUrls.all(request.site()),
                        formerSites.explanation(request.site())));
    }

    private FieldView field(AdmittedRequest request) {
        return FieldView.of(FieldView.Kind.TEXT, LIST, messages.get("redirect.field.list"), request.field(LIST))
                .withHint(messages.get("redirect.field.list.hint"));
    }

    private static String action(AdmittedRequest request) {
        return RedirectUrls.all(request.site()) + "/import";
    }

    private Mono<ServerResponse> show(HttpStatus status, AdmittedRequest request, RedirectImportScreen screen) {
        return screens.show(
                status,
                request,
                RedirectUrls.heading(request.site(), messages.get("redirect.title"), messages.get("redirect.import"))
                        .erroneous(!screen.errors().isEmpty()),
                screen);
    }

    private Mono<ServerResponse> check(AdmittedRequest request) {
        return read(request, list -> check(request, list, ""));
    }

    /** @param first message above the report */
    private Mono<ServerResponse> check(AdmittedRequest request, RedirectCsv.Read list, String first) {
        return redirects
                .check(request.site(), list.redirects())
                .flatMap(verdicts -> show(HttpStatus.OK, request, foreseen(request, list, verdicts, first)));
    }

    private Mono<ServerResponse> read(AdmittedRequest request, Function<RedirectCsv.Read, Mono<ServerResponse>> deed) {
        return ParsingThreads.run(() -> RedirectCsv.of(request.field(LIST))).flatMap(csv -> switch (csv) {
            case RedirectCsv.Read read -> deed.apply(read);
            case RedirectCsv.Empty _ -> refuse(request, messages.get("redirect.problem.list-empty"));
            case RedirectCsv.TooLong(int lines) ->
                refuse(request, messages.get("redirect.problem.list-long", lines, RedirectCsv.LONGEST));
            case RedirectCsv.LongLine(int number) ->
                refuse(request, messages.get("redirect.problem.line-long", number));
        });
    }

    private Mono<ServerResponse> refuse(AdmittedRequest request, String problem) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, request, problem);
    }

    private RedirectImportScreen foreseen(
            AdmittedRequest request, RedirectCsv.Read list, List<RedirectDecision> verdicts, String first) {
        long done = RedirectImportTable.done(verdicts);
        return new RedirectImportScreen(
                first + messages.get("redirect.import.foreseen", done, verdicts.size()),
                action(request),
                ErrorSummary.of(List.of()),
                field(request),
                reports.of(request.site(), list.lines(), verdicts, false),
                done == 0
                        ? null
                        : new RedirectImportScreen.Send(
                                action(request) + "/envoi",
                                messages.get("redirect.import.send", done),
                                FormFingerprint.fingerprint(request.form(), LIST)),
                RedirectUrls.all(request.site()),
                formerSites.explanation(request.site()));
    }

    private Mono<ServerResponse> bring(AdmittedRequest request) {
        return read(
                request,
                list -> FormFingerprint.changed(request.form(), LIST)
                        ? check(request, list, messages.get("redirect.import.changed") + " ")
                        : bring(request, list));
    }

    private Mono<ServerResponse> bring(AdmittedRequest request, RedirectCsv.Read list) {
        return redirects
                .importAll(request.site(), list.redirects(), request.actor())
                .flatMap(verdicts -> show(HttpStatus.OK, request, done(request, list, verdicts)));
    }

    /** Shows the result without a redirect: submitting the list again is idempotent. */
    private RedirectImportScreen done(AdmittedRequest request, RedirectCsv.Read list, List<RedirectDecision> verdicts) {
        return new RedirectImportScreen(
                messages.get("redirect.import.done", RedirectImportTable.done(verdicts), verdicts.size()),
                action(request),
                ErrorSummary.of(List.of()),
                null,
                reports.of(request.site(), list.lines(), verdicts, true),
                null,
                RedirectUrls.all(request.site()),
                formerSites.explanation(request.site()));
    }
}
