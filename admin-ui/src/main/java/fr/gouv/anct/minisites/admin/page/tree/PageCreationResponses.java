package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.content.tree.PageNaming;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Responses to the forms that create a page or an article.
 *
 * @param form address of the form
 * @param list address of the list that it is below
 * @param key of its title and its lead in the bundle
 * @param listTitle key of the title of the list
 */
record PageCreationResponses(Path.One<Tenant> form, Path.One<Tenant> list, String key, String listTitle) {

    static final PageCreationResponses PAGE =
            new PageCreationResponses(Paths.NEW_PAGE, Paths.PAGES, "page.new", "page.tree.title");

    static final PageCreationResponses ARTICLE =
            new PageCreationResponses(Paths.NEW_ARTICLE, Paths.ARTICLES, "page.new-article", "page.articles.title");

    private static final String SEGMENT = "segment";

    /** Shows the form. */
    Mono<ServerResponse> show(HttpStatus status, FormState<?> state) {
        return show(status, state, List.of());
    }

    private Mono<ServerResponse> show(HttpStatus status, FormState<?> state, List<String> suggestions) {
        AdmittedRequest request = state.request();
        return request.show(
                status,
                request.heading(key + ".title").below(request.message(listTitle), list.link(request.site())),
                FormScreen.of(
                        request.message(key + ".lead"),
                        List.of(),
                        state.view().suggesting(SEGMENT, suggestions).fields(),
                        form.link(request.site()),
                        List.of(),
                        request.message("page.new.submit"),
                        list.link(request.site())));
    }

    Mono<ServerResponse> answer(FormState<?> state, PageNaming naming, PageCreationResult result) {
        AdmittedRequest request = state.request();
        return switch (result) {
            case PageCreationResult.Created(var page) ->
                request.seeOther(Paths.PAGE.link(request.site(), page), request.success("page.created"));
            case PageCreationResult.PathTaken(var free) ->
                refuse(state, Problem.of(SEGMENT, "path-taken"), free.stream().toList());
            case PageCreationResult.PathRefused _ ->
                refuse(
                        state,
                        Problem.of(SEGMENT, "path-refused"),
                        List.of(PagePath.suggested(naming.lastSegment() + " du site")));
            case PageCreationResult.TooDeep _ ->
                refuse(
                        state,
                        Problem.of(equals(ARTICLE) ? SEGMENT : ParentPageField.PARENT, "deep", PagePath.DEEPEST),
                        List.of());
            case PageCreationResult.NoParent _ ->
                refuse(state, Problem.of(ParentPageField.PARENT, "parent"), List.of());
            case PageCreationResult.NoHome _ -> refuse(state, Problem.of(SEGMENT, "list-home"), List.of());
            case PageCreationResult.ListPathTaken _ -> refuse(state, Problem.of(SEGMENT, "list-taken"), List.of());
        };
    }

    private Mono<ServerResponse> refuse(FormState<?> state, Problem problem, List<String> suggestions) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, state.with(problem), suggestions);
    }
}
