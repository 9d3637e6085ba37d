package fr.gouv.anct.minisites.admin.ownership;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.ownership.OwnershipAssignmentResult;
import fr.gouv.anct.minisites.content.ownership.PageOwnership;
import fr.gouv.anct.minisites.content.ownership.PageOwnershipAssignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Edits the owner of a page, its review date, and the date of an article. */
@Component
class PageOwnershipResource implements BackOfficeResource {

    static final String TAB = "/suivi";

    private final PageContexts contexts;
    private final PageOwnershipAssignment assignment;
    private final Memberships memberships;
    private final ScreenResponses screens;
    private final Messages messages;

    PageOwnershipResource(
            PageContexts contexts,
            PageOwnershipAssignment assignment,
            Memberships memberships,
            ScreenResponses screens,
            Messages messages) {
        this.contexts = contexts;
        this.assignment = assignment;
        this.memberships = memberships;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(
                        PageUrls.PAGE + TAB,
                        write,
                        request -> contexts.of(request)
                                .zipWith(team(), this::opened)
                                .flatMap(form -> show(HttpStatus.OK, request, form))),
                Route.post(PageUrls.PAGE + TAB, write, this::keep));
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

    private Mono<List<Member>> team() {
        return memberships.members().collectList();
    }

    private Form opened(PageContext context, List<Member> members) {
        PageOwnershipInput stored = PageOwnershipInput.of(context.head());
        FormMerge merge = FormMerge.opened(fields(context, stored, members, Map.of()));
        return new Form(context, members, stored, Map.of(), merge);
    }

    private Mono<ServerResponse> show(HttpStatus status, AdmittedRequest request, Form form) {
        List<FieldView> fields = fields(form.frame(), form.typed(), form.members(), form.problems());
        return screens.show(
                status,
                request,
                form.frame().heading().erroneous(status.isError()),
                screen(request, form.frame(), form.merge().mark(fields, messages)));
    }

    private PageOwnershipScreen screen(AdmittedRequest request, PageContext context, List<FieldView> fields) {
        String lead = messages.get(isArticle(context) ? "ownership.lead.article" : "ownership.lead");
        return new PageOwnershipScreen(
                context.header(), lead, notice(request), ErrorSummary.of(fields), address(request, context), fields);
    }

    private @Nullable String notice(AdmittedRequest request) {
        return request.site().locked() ? messages.get("page.read-only") : null;
    }

    private static String address(AdmittedRequest request, PageContext context) {
        return PageUrls.page(request.site(), context.head().page().id()) + TAB;
    }

    private List<FieldView> fields(
            PageContext context, PageOwnershipInput input, List<Member> members, Map<String, String> problems) {
        List<FieldView> fields = new ArrayList<>();
        if (isArticle(context)) {
            fields.add(field(Kind.DATE, PageOwnershipInput.DATE, input.date(), problems));
        }
        fields.add(field(Kind.SELECT, PageOwnershipInput.OWNER, input.owner(), problems)
                .withOptions(Stream.concat(
                                Stream.of(new Option("", messages.get("ownership.nobody"))),
                                members.stream()
                                        .map(Member::account)
                                        .map(account -> new Option(account.id().toString(), account.name())))
                        .toList())
                .optional());
        fields.add(field(Kind.DATE, PageOwnershipInput.REVIEW, input.review(), problems)
                .optional());
        return List.copyOf(fields);
    }

    private static boolean isArticle(PageContext context) {
        return context.head().page().kind() == PageKind.ARTICLE;
    }

    private FieldView field(Kind kind, String name, String value, Map<String, String> problems) {
        FieldView field = FieldView.of(kind, name, messages.get("ownership.field." + name), value)
                .withHint(messages.get("ownership.field." + name + ".hint"));
        String problem = problems.get(name);
        return problem == null ? field : field.withError(problem, List.of());
    }

    private Mono<ServerResponse> keep(AdmittedRequest request) {
        return contexts.of(request).zipWith(team(), this::opened).flatMap(opened -> keep(request, opened));
    }

    private Mono<ServerResponse> keep(AdmittedRequest request, Form opened) {
        FormMerge merge = FormMerge.of(request, opened.merge().stored());
        PageOwnershipInput input = PageOwnershipInput.of(merge.merged(request));
        PageKind kind = opened.frame().head().page().kind();
        Form form = new Form(opened.frame(), opened.members(), input, problemTexts(input.problems(kind)), merge);
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

    private Map<String, String> problemTexts(Map<String, String> keys) {
        Map<String, String> problems = new HashMap<>(keys);
        problems.replaceAll((_, key) -> messages.get(key));
        return problems;
    }

    private Mono<ServerResponse> respond(AdmittedRequest request, Form form, OwnershipAssignmentResult result) {
        return switch (result) {
            case DONE -> redirectWithFlash(request, form.frame(), Flash.Kind.SUCCESS, "ownership.saved");
            case UNCHANGED -> redirectWithFlash(request, form.frame(), Flash.Kind.INFO, "ownership.unchanged");
            // Another write came between read and write: the form is merged once more.
            case OVERTAKEN -> keep(request);
            case NO_MEMBER ->
                request.notFound(
                        refuse(request, form, PageOwnershipInput.OWNER, messages.get("ownership.problem.no-member")));
            case PUBLIC ->
                refuse(
                        request,
                        form,
                        PageOwnershipInput.DATE,
                        messages.get(request.site(), "ownership.problem.public"));
        };
    }

    private Mono<ServerResponse> refuse(AdmittedRequest request, Form form, String field, String problem) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, request, form.with(Map.of(field, problem)));
    }

    private Mono<ServerResponse> redirectWithFlash(
            AdmittedRequest request, PageContext context, Flash.Kind kind, String key) {
        return request.seeOther(address(request, context), new Flash(kind, messages.get(key), ""));
    }
}
