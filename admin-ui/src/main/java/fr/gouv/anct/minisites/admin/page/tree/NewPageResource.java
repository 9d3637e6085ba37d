package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.NewDocumentLink;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.PageTemplates;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.content.template.TemplateUpdates;
import fr.gouv.anct.minisites.content.tree.ListedPageCreation;
import fr.gouv.anct.minisites.content.tree.PageCreation;
import fr.gouv.anct.minisites.content.tree.PageCreationRequest;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.content.tree.PageNaming;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaListing;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Creates pages below another one, and articles, documents, services and calls for projects in the lists of the site. */
@Component
class NewPageResource implements BackOfficeResource {

    private static final String TEMPLATE = "template";
    private static final String SEGMENT = "segment";

    /** Query parameter: address of the page that the new one is placed under at first. */
    private static final String UNDER = "parente";

    private static final Form<NewPageInput> FORM =
            Form.of(NewPageInput.class, "page.new").as(FieldView.Kind.RADIOS, TEMPLATE);

    private final PageCreation creation;
    private final ListedPageCreation listed;
    private final MediaListing media;
    private final PageTemplates templates;
    private final TemplateUpdates updates;
    private final ParentPageField parents;
    private final Clock clock;

    NewPageResource(
            PageCreation creation,
            ListedPageCreation listed,
            MediaListing media,
            PageTemplates templates,
            TemplateUpdates updates,
            ParentPageField parents,
            Clock clock) {
        this.creation = creation;
        this.listed = listed;
        this.media = media;
        this.templates = templates;
        this.updates = updates;
        this.parents = parents;
        this.clock = clock;
    }

    /**
     * Kind of what is created.
     *
     * @param page kind of the page
     * @param form address of its form
     * @param list address of the list that it is in
     * @param key of its title and its lead
     * @param listTitle key of the title of the list
     */
    private record Kind(PageKind page, Path.One<Tenant> form, Path.One<Tenant> list, String key, String listTitle) {

        static final Kind PAGE = new Kind(PageKind.PAGE, Paths.NEW_PAGE, Paths.PAGES, "page.new", "page.tree.title");
        static final Kind ARTICLE = new Kind(
                PageKind.ARTICLE, Paths.NEW_ARTICLE, Paths.ARTICLES, "page.new-article", "page.articles.title");
        static final Kind DOCUMENT = new Kind(
                PageKind.DOCUMENT, Paths.NEW_DOCUMENT, Paths.DOCUMENTS, "page.new-document", "page.documents.title");
        static final Kind SERVICE = new Kind(
                PageKind.SERVICE, Paths.NEW_SERVICE, Paths.SERVICES, "page.new-service", "page.services.title");
        static final Kind CALL =
                new Kind(PageKind.CALL, Paths.NEW_CALL, Paths.CALLS, "page.new-call", "page.calls.title");

        /** Whether it is dated and in a list, instead of the tree of pages. */
        boolean listed() {
            return !equals(PAGE);
        }
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return Stream.of(Kind.PAGE, Kind.ARTICLE, Kind.DOCUMENT, Kind.SERVICE, Kind.CALL)
                .flatMap(kind -> Stream.of(
                        Route.get(kind.form, write, request -> open(kind, request)),
                        Route.post(kind.form, write, request -> create(kind, request))))
                .toList();
    }

    /** Returns the address of the form for a page below another one. */
    static String below(Tenant site, String parent) {
        return Paths.NEW_PAGE.link(site) + "?" + UNDER + "=" + parent;
    }

    private Mono<Form<NewPageInput>> form(Kind kind, AdmittedRequest request) {
        return kind.listed()
                ? Mono.just(FORM.without(ParentPageField.PARENT, TEMPLATE))
                : templates
                        .offered(TemplateKind.PAGE)
                        .flatMap(offered -> parents.on(
                                FORM.without("date").choosing(TEMPLATE, starts(request, offered)),
                                request.message("page.new.parent.hint"),
                                ""));
    }

    /** Returns the starts of a page: blank, or a template. */
    private static List<Option> starts(AdmittedRequest request, List<PageTemplate> offered) {
        return Stream.concat(
                        Stream.of(new Option(
                                "", request.message("template.blank"), request.message("template.blank.text"))),
                        offered.stream().map(one -> new Option(one.id().toString(), one.name(), one.description())))
                .toList();
    }

    /** Returns the values that the form is opened with, which stay those of the components without a field. */
    private NewPageInput initial(Kind kind, AdmittedRequest request, String title) {
        String parent = request.query(UNDER).filter(_ -> !kind.listed()).orElse("/");
        return new NewPageInput(title, ParisCalendar.today(clock), parent, "", null);
    }

    private Mono<ServerResponse> open(Kind kind, AdmittedRequest request) {
        return form(kind, request)
                .zipWith(title(kind, request))
                .flatMap(both ->
                        show(HttpStatus.OK, kind, both.getT1().empty(request, initial(kind, request, both.getT2()))));
    }

    /** Returns the title of the file that becomes a document; empty for anything else. */
    private Mono<String> title(Kind kind, AdmittedRequest request) {
        return file(kind, request)
                .map(file -> file.map(found -> found.description().title()).orElse(""));
    }

    /** Returns the file that becomes a document: the one of the address. Not found where the site has no such file. */
    private Mono<Optional<LibraryFile>> file(Kind kind, AdmittedRequest request) {
        Optional<String> named = named(kind, request);
        return named.isEmpty()
                ? Mono.just(Optional.empty())
                : Mono.justOrEmpty(named.flatMap(CanonicalUuid::read))
                        .flatMap(media::findById)
                        .map(Optional::of)
                        .switchIfEmpty(Mono.defer(request::notFound));
    }

    private static Optional<String> named(Kind kind, AdmittedRequest request) {
        return request.query(NewDocumentLink.FILE).filter(_ -> kind.equals(Kind.DOCUMENT));
    }

    private static Mono<ServerResponse> show(HttpStatus status, Kind kind, FormState<NewPageInput> state) {
        AdmittedRequest request = state.request();
        String list = kind.list.link(request.site());
        Optional<UUID> file = named(kind, request).flatMap(CanonicalUuid::read);
        return request.show(
                status,
                request.heading(kind.key + ".title").below(request.message(kind.listTitle), list),
                FormScreen.of(
                        request.message(file.isPresent() ? "page.new-document.lead.file" : kind.key + ".lead"),
                        List.of(),
                        state.view().creating().fields(),
                        file.map(id -> NewDocumentLink.of(request.site(), id))
                                .orElseGet(() -> kind.form.link(request.site())),
                        List.of(),
                        request.message("page.new.submit"),
                        list));
    }

    private Mono<ServerResponse> create(Kind kind, AdmittedRequest request) {
        return form(kind, request)
                .flatMap(form -> form.sentOver(request, initial(kind, request, ""))
                        .answer((status, state) -> show(status, kind, state), valid -> create(kind, valid)));
    }

    private Mono<ServerResponse> create(Kind kind, FormState<NewPageInput> valid) {
        return (kind.listed() ? listed(kind, valid) : page(valid))
                .flatMap(result -> answer(kind, valid, result))
                .switchIfEmpty(Mono.defer(() -> refuse(kind, valid, Problem.of(TEMPLATE, "choice"))));
    }

    private Mono<PageCreationResult> listed(Kind kind, FormState<NewPageInput> valid) {
        AdmittedRequest request = valid.request();
        return file(kind, request)
                .map(file -> wanted(kind, valid.value(), file))
                .flatMap(wanted ->
                        listed.create(request.site(), wanted, request.message(kind.listTitle), request.actor()));
    }

    private static ListedPageCreation.Request wanted(Kind kind, NewPageInput input, Optional<LibraryFile> file) {
        PageNaming naming = input.naming();
        return file.map(found -> ListedPageCreation.Request.document(
                        naming.title(),
                        naming.lastSegment(),
                        input.date(),
                        naming.numbered(),
                        DocumentFacts.starting(new MediaRef(found.id()))))
                .orElseGet(() -> ListedPageCreation.Request.starting(kind.page, naming, input.date()));
    }

    /** Creates a page; empty when its template is not offered. */
    private Mono<PageCreationResult> page(FormState<NewPageInput> valid) {
        NewPageInput input = valid.value();
        return start(input.template()).flatMap(start -> page(valid.request(), input, start));
    }

    /**
     * Returns the chosen template, or {@link Optional#empty()} for a blank page; the Mono is empty when the template is
     * not offered.
     */
    private Mono<Optional<PageTemplate>> start(@Nullable UUID chosen) {
        return chosen == null
                ? Mono.just(Optional.empty())
                : templates
                        .offered(TemplateKind.PAGE)
                        .mapNotNull(offered -> offered.stream()
                                .filter(template -> template.id().equals(chosen))
                                .findFirst()
                                .map(Optional::of)
                                .orElse(null));
    }

    private Mono<PageCreationResult> page(AdmittedRequest request, NewPageInput input, Optional<PageTemplate> start) {
        PageNaming naming = input.naming();
        return parents.find(input.parent())
                .map(parent -> new PageCreationRequest(
                        PageKind.PAGE, parent, naming.lastSegment(), naming.title(), null, naming.numbered()))
                .flatMap(wanted -> start.map(
                                template -> updates.create(request.site(), wanted, template, request.actor()))
                        .orElseGet(() -> creation.create(request.site(), wanted, request.actor())))
                .defaultIfEmpty(new PageCreationResult.NoParent());
    }

    private static Mono<ServerResponse> answer(Kind kind, FormState<NewPageInput> state, PageCreationResult result) {
        AdmittedRequest request = state.request();
        return switch (result) {
            case PageCreationResult.Created(var page) ->
                request.seeOther(Paths.PAGE.link(request.site(), page), request.success("page.created"));
            case PageCreationResult.PathTaken(var free) ->
                refuse(
                        kind,
                        state,
                        Problem.of(SEGMENT, "path-taken")
                                .suggesting(free.stream().toList()));
            case PageCreationResult.PathRefused _ ->
                refuse(
                        kind,
                        state,
                        Problem.of(SEGMENT, "path-refused")
                                .suggesting(List.of(PagePath.suggested(
                                        state.value().naming().lastSegment() + " du site"))));
            case PageCreationResult.TooDeep _ ->
                refuse(
                        kind,
                        state,
                        Problem.of(kind.listed() ? SEGMENT : ParentPageField.PARENT, "deep", PagePath.DEEPEST));
            case PageCreationResult.NoParent _ -> refuse(kind, state, Problem.of(ParentPageField.PARENT, "parent"));
            case PageCreationResult.NoHome _ -> refuse(kind, state, Problem.of(SEGMENT, "list-home"));
            case PageCreationResult.ListPathTaken _ -> refuse(kind, state, Problem.of(SEGMENT, "list-taken"));
        };
    }

    private static Mono<ServerResponse> refuse(Kind kind, FormState<NewPageInput> state, Problem problem) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, kind, state.with(problem));
    }
}
