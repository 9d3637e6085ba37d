package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.content.PageInput;
import fr.gouv.anct.minisites.admin.form.InlineFinding;
import fr.gouv.anct.minisites.admin.page.ComparisonLink;
import fr.gouv.anct.minisites.admin.page.FormerFieldNames;
import fr.gouv.anct.minisites.admin.page.PageFindings;
import fr.gouv.anct.minisites.admin.page.PageForm;
import fr.gouv.anct.minisites.admin.page.WorkingCopyEditing;
import fr.gouv.anct.minisites.admin.page.editor.EditorChecks.Trigger;
import fr.gouv.anct.minisites.admin.page.form.BlockForm;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.trash.Trash;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Receives the automatic requests of the form's script: autosave and presence. */
@Component
class AutosaveResource implements BackOfficeResource {

    /**
     * Response shown by the script.
     *
     * @param kept time of the save
     * @param elsewhere that nothing was saved, because another form has saved something else
     * @param present other accounts present
     * @param gone that the page is in the trash; null when it is not
     * @param newer that the page was saved since its form was loaded; null when it was not
     * @param found findings, by the name of their location in the form; null when no checks ran
     */
    record AutosaveResponse(
            @Nullable String kept,
            @Nullable String elsewhere,
            List<String> present,
            @Nullable PageNotice gone,
            @Nullable PageNotice newer,
            @Nullable Map<String, List<InlineFinding>> found) {}

    /**
     * A change of the page that its form does not show.
     *
     * @param act label of a link
     * @param href where the change is shown, or undone
     */
    record PageNotice(String text, String act, String href) {}

    private final Drafts drafts;
    private final Trash trash;
    private final ReadOnlyReasons reasons;
    private final WorkingCopyLabels labels;
    private final WorkingCopyEditing editing;
    private final EditorChecks checks;

    AutosaveResource(
            Drafts drafts,
            Trash trash,
            ReadOnlyReasons reasons,
            WorkingCopyLabels labels,
            WorkingCopyEditing editing,
            EditorChecks checks) {
        this.drafts = drafts;
        this.trash = trash;
        this.reasons = reasons;
        this.labels = labels;
        this.editing = editing;
        this.checks = checks;
    }

    @Override
    public List<Route> routes() {
        Guard writers = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.post(WorkingCopyEditing.COPY, writers, request -> keep(FormerFieldNames.renamed(request))),
                Route.post(WorkingCopyEditing.PRESENCE, writers, this::stay));
    }

    private Mono<ServerResponse> keep(AdmittedRequest request) {
        if (!request.form().containsKey(PageInput.TITLE)) {
            return Mono.error(new ResponseStatusException(HttpStatus.BAD_REQUEST));
        }
        return request.id("page")
                .zipWhen(_ -> PageForm.read(request.form()))
                .flatMap(both -> keep(request, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> keep(AdmittedRequest request, UUID page, PageInput input) {
        if (!WorkingCopyEditing.fits(input)) {
            return Mono.error(new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE));
        }
        return editing.save(request, page, input)
                .zipWhen(_ -> found(request, page, input))
                .flatMap(both -> tell(
                        request,
                        page,
                        request.message("page.working-copy.kept", DateTimes.time(both.getT1())),
                        null,
                        both.getT2().orElse(null)))
                .switchIfEmpty(Mono.defer(() -> elsewhere(request, page)));
    }

    private Mono<ServerResponse> elsewhere(AdmittedRequest request, UUID page) {
        return editing.savedElsewhere(request, page)
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(elsewhere -> tell(request, page, null, elsewhere, null));
    }

    private Mono<Optional<Map<String, List<InlineFinding>>>> found(
            AdmittedRequest request, UUID page, PageInput input) {
        return drafts.head(page)
                .flatMap(draft -> checks.of(request.site(), draft, input, Trigger.WRITING))
                .map(findings -> named(findings, request.form()))
                .singleOptional();
    }

    /** The script keeps the names of blocks and items in any order, whereas findings count them by position. */
    private static Map<String, List<InlineFinding>> named(PageFindings findings, MultiValueMap<String, String> form) {
        Map<String, List<InlineFinding>> found = new LinkedHashMap<>();
        findings.remarks()
                .forEach((name, remarks) ->
                        found.put(name.matches("b\\d+(-.*)?") ? BlockForm.sentName(form, name) : name, remarks));
        return found;
    }

    private Mono<ServerResponse> stay(AdmittedRequest request) {
        return request.id("page")
                .flatMap(page -> drafts.head(page)
                        .map(draft -> draft.page().id())
                        .switchIfEmpty(Mono.defer(() ->
                                trash.one(page).map(trashed -> trashed.page().id()))))
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(page -> tell(request, page, null, null, null));
    }

    private Mono<ServerResponse> tell(
            AdmittedRequest request,
            UUID page,
            @Nullable String kept,
            @Nullable String elsewhere,
            @Nullable Map<String, List<InlineFinding>> found) {
        return Mono.zip(editing.present(request, page), gone(request, page), newer(request, page))
                .flatMap(told -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noStore())
                        .bodyValue(new AutosaveResponse(
                                kept,
                                elsewhere,
                                told.getT1(),
                                told.getT2().orElse(null),
                                told.getT3().orElse(null),
                                found)));
    }

    private Mono<Optional<PageNotice>> gone(AdmittedRequest request, UUID page) {
        return trash.one(page)
                .map(trashed -> new PageNotice(
                        reasons.said(trashed),
                        request.message("page.discarded.restore"),
                        Paths.TRASHED_PAGE.link(request.site(), page)))
                .singleOptional();
    }

    /** Reports a newer revision than that which the form started from; saving the form merges both. */
    private Mono<Optional<PageNotice>> newer(AdmittedRequest request, UUID page) {
        int base = PageForm.number(request.field(PageForm.BASE));
        return drafts.head(page)
                .filter(draft -> base > 0 && draft.number() > base)
                .map(draft -> newer(request, draft, base))
                .singleOptional();
    }

    private PageNotice newer(AdmittedRequest request, Draft draft, int base) {
        return new PageNotice(
                labels.overtaken(draft),
                request.message("page.working-copy.differences"),
                ComparisonLink.of(request.site(), draft.page().id(), base, draft.number()));
    }
}
