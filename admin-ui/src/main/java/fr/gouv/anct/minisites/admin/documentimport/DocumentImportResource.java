package fr.gouv.anct.minisites.admin.documentimport;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormFingerprint;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Makes documents of files from a CSV list of their facts: shows the planned documents or the problems first, and
 * creates the documents once there is no problem.
 */
@Component
public class DocumentImportResource implements BackOfficeResource {

    private static final Path.One<Tenant> SUBMISSION = Paths.DOCUMENT_IMPORT.at("/envoi");
    private static final Path.One<Tenant> TEMPLATE = Paths.DOCUMENT_IMPORT.at("/modele.csv");
    private static final String FILES = "fichiers";
    private static final String LIST = "list";
    private static final String REPORT = "report";
    private static final String KIND = "kind";
    private static final Form<Input> FORM = Form.of(Input.class, "document-import");

    private final DocumentPlanning planning;
    private final DocumentImport documents;
    private final DocumentListTemplate template;

    DocumentImportResource(DocumentPlanning planning, DocumentImport documents, DocumentListTemplate template) {
        this.planning = planning;
        this.documents = documents;
        this.template = template;
    }

    /** Returns the link to the screen for these files. */
    public static String link(Tenant site, List<UUID> files) {
        return Path.query(Paths.DOCUMENT_IMPORT.link(site), FILES, joined(files));
    }

    private static String joined(List<UUID> files) {
        return files.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(Paths.DOCUMENT_IMPORT, write, this::open),
                Route.post(
                        Paths.DOCUMENT_IMPORT,
                        write,
                        request -> read(request, (form, plan) -> report(form, plan, Stage.PLANNED))),
                Route.get(TEMPLATE, write, request -> template.send(chosen(request))),
                Route.get(
                        SUBMISSION,
                        write,
                        request -> request.seeOther(request.continuing(Paths.DOCUMENT_IMPORT.link(request.site())))),
                Route.post(SUBMISSION, write, request -> read(request, this::submit)));
    }

    /**
     * The list as typed.
     *
     * @param kind name of the kind of the documents without one
     */
    record Input(@NotBlank @Multiline String list, @NotBlank String kind) {}

    /** Stage of an import. */
    enum Stage {
        PLANNED,
        /** Planned again, because the list was edited after its report, or a document was refused. */
        EDITED
    }

    /**
     * The documents that a list makes, or its problems.
     *
     * @param ready whether it has no problem
     * @param number of documents
     * @param fingerprint of the list that it was made from
     * @param id by which a confirmation that is sent twice is known
     */
    record Report(Stage stage, boolean ready, int number, TableView table, String fingerprint, UUID id) {}

    /**
     * A list of documents to make.
     *
     * @param report null before the list is checked
     * @param templateHref link to the CSV to fill in
     */
    record ImportScreen(
            Tenant site, FormView form, @Nullable Report report, String templateHref) implements Screen {

        public String submission() {
            return SUBMISSION.link(site);
        }

        public String cancelHref() {
            return Paths.FILES.link(site);
        }

        /** Maximum number of documents. */
        public int longest() {
            return DocumentCsv.LONGEST;
        }

        @Override
        public String template() {
            return "documentimport/page";
        }
    }

    private static List<UUID> chosen(AdmittedRequest request) {
        return Arrays.stream(request.query(FILES).orElse("").split(" "))
                .flatMap(id -> CanonicalUuid.read(id).stream())
                .distinct()
                .limit(DocumentCsv.LONGEST)
                .toList();
    }

    private static Form<Input> form(AdmittedRequest request) {
        return FORM.choosing(
                KIND,
                Arrays.stream(DocumentFacts.Kind.values())
                        .map(kind -> new Option(
                                kind.name(), request.message("block.choice.DocumentFactsKind." + kind.name())))
                        .toList());
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return show(HttpStatus.OK, form(request).empty(request, new Input("", DocumentFacts.Kind.GUIDE.name())), null);
    }

    private static Mono<ServerResponse> show(HttpStatus status, FormState<Input> form, @Nullable Report report) {
        AdmittedRequest request = form.request();
        List<UUID> chosen = chosen(request);
        String template = TEMPLATE.link(request.site());
        return request.show(
                status,
                request.heading("document-import.title")
                        .below(request.message("library.title"), Paths.FILES.link(request.site())),
                new ImportScreen(
                        request.site(),
                        form.view()
                                .postedTo(
                                        chosen.isEmpty()
                                                ? Paths.DOCUMENT_IMPORT.link(request.site())
                                                : link(request.site(), chosen)),
                        report,
                        chosen.isEmpty() ? template : Path.query(template, FILES, joined(chosen))));
    }

    private Mono<ServerResponse> read(
            AdmittedRequest request, BiFunction<FormState<Input>, DocumentPlanning.Plan, Mono<ServerResponse>> act) {
        return form(request).sent(request).answer((status, form) -> show(status, form, null), form -> read(form, act));
    }

    private Mono<ServerResponse> read(
            FormState<Input> form, BiFunction<FormState<Input>, DocumentPlanning.Plan, Mono<ServerResponse>> act) {
        Input input = form.value();
        return ParsingThreads.run(() -> DocumentCsv.of(input.list())).flatMap(list -> switch (list) {
            case DocumentCsv.Read(List<DocumentCsv.Row> rows) -> plan(form, rows, act);
            case DocumentCsv.Malformed(List<DocumentProblem> problems) ->
                report(form, new DocumentPlanning.Plan(List.of(), problems), Stage.PLANNED);
            case DocumentCsv.Empty _ -> refuse(form, Problem.of(LIST, "empty"));
            case DocumentCsv.TooLong(int lines) -> refuse(form, Problem.of(LIST, "lines", lines, DocumentCsv.LONGEST));
            case DocumentCsv.LongLine(int number) -> refuse(form, Problem.of(LIST, "line-long", number));
        });
    }

    private Mono<ServerResponse> plan(
            FormState<Input> form,
            List<DocumentCsv.Row> rows,
            BiFunction<FormState<Input>, DocumentPlanning.Plan, Mono<ServerResponse>> act) {
        return planning.plan(
                        form.request(),
                        rows,
                        DocumentFacts.Kind.valueOf(form.value().kind()))
                .flatMap(plan -> act.apply(form, plan));
    }

    private static Mono<ServerResponse> refuse(FormState<Input> form, Problem problem) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, form.with(problem), null);
    }

    private Mono<ServerResponse> submit(FormState<Input> form, DocumentPlanning.Plan plan) {
        AdmittedRequest request = form.request();
        Optional<UUID> report = CanonicalUuid.read(request.field(REPORT));
        return FormFingerprint.changed(form, LIST, KIND) || !plan.problems().isEmpty() || report.isEmpty()
                ? report(form, plan, Stage.EDITED)
                : documents
                        .create(
                                request.site(),
                                report.get(),
                                plan.documents(),
                                request.message("page.documents.title"),
                                request.actor())
                        .flatMap(result -> answer(form, plan, result));
    }

    private static Mono<ServerResponse> answer(
            FormState<Input> form, DocumentPlanning.Plan plan, DocumentImport.Result result) {
        AdmittedRequest request = form.request();
        int number = plan.documents().size();
        String documents = Paths.DOCUMENTS.link(request.site());
        return switch (result) {
            case CREATED -> request.seeOther(documents, request.success("document-import.done", number));
            case CREATED_BEFORE ->
                request.seeOther(documents, request.flash(Flash.Kind.INFO, "document-import.done-before", number));
            case REFUSED -> refuse(form, Problem.of(LIST, "refused"));
        };
    }

    private static Mono<ServerResponse> report(FormState<Input> form, DocumentPlanning.Plan plan, Stage stage) {
        AdmittedRequest request = form.request();
        boolean ready = plan.problems().isEmpty();
        return show(
                ready ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                ready
                        ? form
                        : form.with(Problem.of(LIST, "problems", plan.problems().size())),
                new Report(
                        stage,
                        ready,
                        plan.documents().size(),
                        ready ? planned(request, plan) : problems(request, plan),
                        FormFingerprint.fingerprint(form, LIST, KIND),
                        UUID.randomUUID()));
    }

    private static TableView planned(AdmittedRequest request, DocumentPlanning.Plan plan) {
        return Table.<PlannedDocument>of(request, "document-import.planned")
                .column("line", document -> Cell.text(String.valueOf(document.line())))
                .column("file", document -> Cell.text(document.file().name()))
                .column("title", document -> Cell.text(document.revision().title()))
                .column("kind", document -> Cell.text(kind(request, document)))
                .build("report", plan.documents());
    }

    private static String kind(AdmittedRequest request, PlannedDocument document) {
        return DocumentFacts.in(document.revision().body())
                .map(facts -> request.message(
                        "block.choice.DocumentFactsKind." + facts.kind().name()))
                .orElse("");
    }

    private static TableView problems(AdmittedRequest request, DocumentPlanning.Plan plan) {
        return Table.<DocumentProblem>of(request, "document-import.problems")
                .column("line", problem -> Cell.text(String.valueOf(problem.line())))
                .column(
                        "column",
                        problem -> Cell.text(
                                problem.column() == null ? "" : problem.column().header()))
                .column(
                        "problem",
                        problem -> Cell.text(request.message(
                                "document-import.problem." + problem.kind().code(),
                                problem.arguments().toArray())))
                .build("report", plan.problems());
    }
}
