package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormFingerprint;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.redirect.RedirectCsv;
import fr.gouv.anct.minisites.content.redirect.RedirectDecision;
import fr.gouv.anct.minisites.content.redirect.RedirectInput;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Imports a list of redirects: shows a report of the planned changes first, and one of the result last. */
@Component
class RedirectImportResource implements BackOfficeResource {

    static final Path.One<Tenant> IMPORT = Paths.REDIRECTS.at("/import");
    private static final Path.One<Tenant> SUBMISSION = IMPORT.at("/envoi");
    private static final String LIST = "list";
    private static final Form<Input> FORM = Form.of(Input.class, "redirect");

    private final RedirectManagement redirects;
    private final FormerSiteGuidance formerSites;

    RedirectImportResource(RedirectManagement redirects, FormerSiteGuidance formerSites) {
        this.redirects = redirects;
        this.formerSites = formerSites;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(IMPORT, RedirectResource.ARRANGE, this::open),
                Route.post(
                        IMPORT,
                        RedirectResource.ARRANGE,
                        request -> read(request, (form, list) -> check(form, list, Stage.PLANNED))),
                Route.get(
                        SUBMISSION,
                        RedirectResource.ARRANGE,
                        request -> request.seeOther(request.continuing(IMPORT.link(request.site())))),
                Route.post(SUBMISSION, RedirectResource.ARRANGE, request -> read(request, this::submit)));
    }

    /** The list as typed. */
    record Input(@NotBlank @Multiline String list) {}

    /** Stage of an import. */
    enum Stage {
        PLANNED,
        /** Planned again, because the list was edited after its report. */
        EDITED,
        DONE
    }

    /**
     * Result of each line of a list.
     *
     * @param done number of redirects that are created or changed
     * @param fingerprint of the list that it was made from
     */
    record Report(Stage stage, long done, TableView table, String fingerprint) {}

    /**
     * A list of redirects to import.
     *
     * @param report null before the list is checked
     */
    record ImportScreen(
            Tenant site, FormView form, @Nullable Report report, FormerSiteGuidance.Explanation former)
            implements Screen {

        public String submission() {
            return SUBMISSION.link(site);
        }

        public String listHref() {
            return Paths.REDIRECTS.link(site);
        }

        /** Maximum number of lines. */
        public int longest() {
            return RedirectCsv.LONGEST;
        }

        @Override
        public String template() {
            return "redirect/import";
        }
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return show(HttpStatus.OK, FORM.empty(request, new Input("")), null);
    }

    private Mono<ServerResponse> show(HttpStatus status, FormState<Input> form, @Nullable Report report) {
        AdmittedRequest request = form.request();
        return request.show(
                status,
                request.heading("redirect.import")
                        .below(request.message("redirect.title"), Paths.REDIRECTS.link(request.site())),
                new ImportScreen(
                        request.site(),
                        form.view().postedTo(IMPORT.link(request.site())),
                        report,
                        formerSites.explanation(request.site())));
    }

    private Mono<ServerResponse> read(
            AdmittedRequest request, BiFunction<FormState<Input>, RedirectCsv.Read, Mono<ServerResponse>> act) {
        return FORM.sent(request).answer((status, form) -> show(status, form, null), form -> read(form, act));
    }

    private Mono<ServerResponse> read(
            FormState<Input> form, BiFunction<FormState<Input>, RedirectCsv.Read, Mono<ServerResponse>> act) {
        return ParsingThreads.run(() -> RedirectCsv.of(form.value().list())).flatMap(list -> switch (list) {
            case RedirectCsv.Read read -> act.apply(form, read);
            case RedirectCsv.Empty _ -> refuse(form, Problem.of(LIST, Problem.MISSING));
            case RedirectCsv.TooLong(int lines) ->
                refuse(form, Problem.of(LIST, Problem.LONG, lines, RedirectCsv.LONGEST));
            case RedirectCsv.LongLine(int number) -> refuse(form, Problem.of(LIST, "line-long", number));
        });
    }

    private Mono<ServerResponse> refuse(FormState<Input> form, Problem problem) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, form.with(problem), null);
    }

    private Mono<ServerResponse> check(FormState<Input> form, RedirectCsv.Read list, Stage stage) {
        return redirects
                .check(form.request().site(), list.redirects())
                .flatMap(decisions -> report(form, list, decisions, stage));
    }

    /** The last report is shown without a redirect: submitting the list again is idempotent. */
    private Mono<ServerResponse> submit(FormState<Input> form, RedirectCsv.Read list) {
        AdmittedRequest request = form.request();
        return FormFingerprint.changed(form, LIST)
                ? check(form, list, Stage.EDITED)
                : redirects
                        .importAll(request.site(), list.redirects(), request.actor())
                        .flatMap(decisions -> report(form, list, decisions, Stage.DONE));
    }

    private Mono<ServerResponse> report(
            FormState<Input> form, RedirectCsv.Read list, List<RedirectDecision> decisions, Stage stage) {
        AdmittedRequest request = form.request();
        long done = decisions.stream()
                .filter(decision ->
                        decision instanceof RedirectDecision.Created || decision instanceof RedirectDecision.Changed)
                .count();
        TableView table = Table.<Line>of(request, "redirect.report")
                .column("line", line -> Cell.text(String.valueOf(line.number())))
                .column(
                        "from",
                        line -> Cell.text(
                                line.redirect().alias() + line.redirect().from()))
                .column("to", line -> Cell.text(line.redirect().to()))
                .column("verdict", line -> result(request, line))
                .build(
                        "report",
                        request.message(stage == Stage.DONE ? "redirect.report.done" : "redirect.report.foreseen"),
                        IntStream.range(0, decisions.size())
                                .mapToObj(i -> Line.of(list.lines().get(i), decisions.get(i)))
                                .toList());
        return show(HttpStatus.OK, form, new Report(stage, done, table, FormFingerprint.fingerprint(form, LIST)));
    }

    /** A line of the list with its result. */
    private record Line(int number, RedirectInput redirect, RedirectDecision decision) {

        static Line of(RedirectCsv.Line line, RedirectDecision decision) {
            return new Line(line.number(), line.redirect(), decision);
        }
    }

    private Cell result(AdmittedRequest request, Line line) {
        Cell cell = switch (line.decision()) {
            case RedirectDecision.Created _ -> badge(request, "made", Tone.SUCCESS);
            case RedirectDecision.Changed _ -> badge(request, "changed", Tone.SUCCESS);
            case RedirectDecision.Same _ -> badge(request, "same", Tone.INFO);
            case RedirectDecision.Refused refused -> {
                Problem problem = refused.problem().problem();
                yield badge(request, "refused", Tone.ERROR)
                        .withDetail(request.message(
                                "redirect.problem." + problem.code(),
                                problem.arguments().toArray()));
            }
        };
        return formerSites
                .kept(request, line.redirect(), line.decision())
                .map(cell::withDetail)
                .orElse(cell);
    }

    private static Cell badge(AdmittedRequest request, String key, Tone tone) {
        return Cell.badge(new BadgeView(request.message("redirect.decision." + key), tone));
    }
}
