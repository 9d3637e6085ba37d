package fr.gouv.anct.minisites.admin.position;

import fr.gouv.anct.minisites.admin.label.PageMoveLabels;
import fr.gouv.anct.minisites.admin.page.tree.PageTreeMove;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.tree.PageMoveResult;
import fr.gouv.anct.minisites.content.tree.PagePath;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds the responses after a page move, from the tree or the form. */
final class PageMoveResponses {

    private PageMoveResponses() {}

    /** Redirects to a page with a success message and an undo button. */
    static Mono<ServerResponse> done(AdmittedRequest request, PageMoveResult.Moved moved, String path) {
        boolean readdressed = !moved.path().equals(moved.before().path());
        String text = readdressed
                ? request.message("position.moved.address", moved.path()) + " " + addresses(request, moved.addresses())
                : "";
        return request.seeOther(
                path,
                new Flash(Flash.Kind.SUCCESS, request.message("position.moved"), text.strip(), back(request, moved)));
    }

    private static String addresses(AdmittedRequest request, int count) {
        return switch (count) {
            case 0 -> "";
            case 1 -> request.message("position.moved.one");
            default -> request.message("position.moved.many", count);
        };
    }

    private static Flash.@Nullable Button back(AdmittedRequest request, PageMoveResult.Moved moved) {
        Page before = moved.before();
        return moved.parent() == null
                ? null
                : new Flash.Button(
                        PageTreeMove.PATH.link(request.site()),
                        request.message("position.undo"),
                        Map.of(
                                PageTreeMove.FIELD,
                                new PageTreeMove(before.id(), moved.parent(), moved.index(), null).text(),
                                PagePositionInput.SEGMENT,
                                PagePath.segment(before.path())));
    }

    static Mono<ServerResponse> unchanged(AdmittedRequest request, String path) {
        return request.seeOther(path, request.flash(Flash.Kind.INFO, "position.unchanged"));
    }

    /** Redirects to a page with a warning that the move was not applied. */
    static Mono<ServerResponse> refused(AdmittedRequest request, PageMoveResult result, String path) {
        return request.seeOther(
                path,
                request.flash(Flash.Kind.WARNING, "position.not-moved")
                        .withText(PageMoveLabels.problem(request, result)));
    }
}
