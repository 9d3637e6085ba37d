package fr.gouv.anct.minisites.admin.ownership;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.page.PageTab;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.ownership.OwnershipAssignmentResult;
import fr.gouv.anct.minisites.content.ownership.PageOwnership;
import fr.gouv.anct.minisites.content.ownership.PageOwnershipAssignment;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Edits the owner of a page, its review date, and the date of an article. */
@Component
class PageOwnershipResource implements BackOfficeResource {

    private static final Path.Two<Tenant, UUID> OWNERSHIP = Paths.PAGE.at("/suivi");

    private final PageContexts contexts;
    private final PageOwnershipAssignment assignment;
    private final Memberships memberships;

    PageOwnershipResource(PageContexts contexts, PageOwnershipAssignment assignment, Memberships memberships) {
        this.contexts = contexts;
        this.assignment = assignment;
        this.memberships = memberships;
    }

    @Bean
    static PageTab ownershipOfAPage() {
        return new PageTab(600, "ownership.tab", OWNERSHIP, Action.CONTENT_WRITE);
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(
                        OWNERSHIP,
                        write,
                        request -> opened(request).flatMap(form -> show(HttpStatus.OK, request, form))),
                Route.post(OWNERSHIP, write, this::keep));
    }

    /** State of the form. */
    private record Form(
            PageContext frame,
            List<Member> members,
            PageOwnershipInput typed,
            Map<String, String> problems,
            FormMerge merge) {

        Form with(Map<String, String> wrong) {
            return new Form(frame, members, typed, wrong, merge);
        }
    }

    /**
     * Form for the owner and the review date of a page.
     *
     * @param article whether the page is an article, which also has a date
     */
    record OwnershipScreen(
            Tenant site, UUID page, PageHeader header, boolean article, ErrorSummary errors, List<FieldView> fields)
            implements Screen {

        public String action() {
            return OWNERSHIP.link(site, page);
        }

        @Override
        public String template() {
            return "ownership/page";
        }
    }

    private Mono<Form> opened(AdmittedRequest request) {
        return contexts.of(request)
                .zipWith(memberships.members().collectList(), (context, members) -> opened(request, context, members));
    }

    private static Form opened(AdmittedRequest request, PageContext context, List<Member> members) {
        PageOwnershipInput stored = PageOwnershipInput.of(context.head());
        FormMerge merge = FormMerge.opened(fields(request, context, stored, members, Map.of()));
        return new Form(context, members, stored, Map.of(), merge);
    }

    private Mono<ServerResponse> show(HttpStatus status, AdmittedRequest request, Form form) {
        List<FieldView> fields = form.merge()
                .mark(fields(request, form.frame(), form.typed(), form.members(), form.problems()), request.messages());
        PageContext context = form.frame();
        return request.show(
                status,
                context.heading(),
                new OwnershipScreen(
                        request.site(),
                        context.head().page().id(),
                        context.header(),
                        isArticle(context),
                        ErrorSummary.of(fields),
                        fields));
    }

    private static List<FieldView> fields(
            AdmittedRequest request,
            PageContext context,
            PageOwnershipInput input,
            List<Member> members,
            Map<String, String> problems) {
        List<FieldView> fields = new ArrayList<>();
        if (isArticle(context)) {
            fields.add(field(request, Kind.DATE, PageOwnershipInput.DATE, input.date(), problems));
        }
        fields.add(field(request, Kind.SELECT, PageOwnershipInput.OWNER, input.owner(), problems)
                .withOptions(Stream.concat(
                                Stream.of(new Option("", request.message("ownership.nobody"))),
                                members.stream()
                                        .map(Member::account)
                                        .map(account -> new Option(account.id().toString(), account.name())))
                        .toList())
                .optional());
        fields.add(field(request, Kind.DATE, PageOwnershipInput.REVIEW, input.review(), problems)
                .optional());
        return List.copyOf(fields);
    }

    private static boolean isArticle(PageContext context) {
        return context.head().page().kind() == PageKind.ARTICLE;
    }

    private static FieldView field(
            AdmittedRequest request, Kind kind, String name, String value, Map<String, String> problems) {
        FieldView field = FieldView.of(kind, name, request.message("ownership.field." + name), value)
                .withHint(request.message("ownership.field." + name + ".hint"));
        String problem = problems.get(name);
        return problem == null ? field : field.withError(problem, List.of());
    }

    private Mono<ServerResponse> keep(AdmittedRequest request) {
        return opened(request).flatMap(opened -> keep(request, opened));
    }

    private Mono<ServerResponse> keep(AdmittedRequest request, Form opened) {
        FormMerge merge = FormMerge.of(request, opened.merge().stored());
        PageOwnershipInput input = PageOwnershipInput.of(merge.merged(request));
        PageKind kind = opened.frame().head().page().kind();
        Form form =
                new Form(opened.frame(), opened.members(), input, problemTexts(request, input.problems(kind)), merge);
        if (merge.overtaken()) {
            return show(HttpStatus.CONFLICT, request, form);
        }
        return form.problems().isEmpty()
                ? Mono.justOrEmpty(input.wanted(kind))
                        .flatMap(ownership -> assignment.assign(
                                request.site(),
                                form.frame().head().page().id(),
                                PageOwnership.of(form.frame().head()),
                                ownership,
                                request.may(Action.CONTENT_PUBLISH),
                                request.actor()))
                        .switchIfEmpty(Mono.defer(request::notFound))
                        .flatMap(result -> respond(request, form, result))
                : show(HttpStatus.UNPROCESSABLE_CONTENT, request, form);
    }

    private static Map<String, String> problemTexts(AdmittedRequest request, Map<String, String> keys) {
        Map<String, String> problems = new HashMap<>(keys);
        problems.replaceAll((_, key) -> request.message(key));
        return problems;
    }

    private Mono<ServerResponse> respond(AdmittedRequest request, Form form, OwnershipAssignmentResult result) {
        String address =
                OWNERSHIP.link(request.site(), form.frame().head().page().id());
        return switch (result) {
            case DONE -> request.seeOther(address, request.success("ownership.saved"));
            case UNCHANGED -> request.seeOther(address, request.flash(Flash.Kind.INFO, "ownership.unchanged"));
            // Another write came between read and write: the form is merged once more.
            case OVERTAKEN -> keep(request);
            case NO_MEMBER ->
                request.notFound(refuse(
                        request, form, PageOwnershipInput.OWNER, request.message("ownership.problem.no-member")));
            case PUBLIC ->
                refuse(
                        request,
                        form,
                        PageOwnershipInput.DATE,
                        request.messages().get(request.site(), "ownership.problem.public"));
        };
    }

    private Mono<ServerResponse> refuse(AdmittedRequest request, Form form, String field, String problem) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, request, form.with(Map.of(field, problem)));
    }
}
