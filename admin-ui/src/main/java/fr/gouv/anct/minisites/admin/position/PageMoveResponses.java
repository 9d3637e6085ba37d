package fr.gouv.anct.minisites.admin.position;

import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.page.tree.PageTreeMove;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.tree.PageMoveResult;
import fr.gouv.anct.minisites.content.tree.PagePath;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds the responses after a page move, from the tree or the form. */
@Component
public class PageMoveResponses {

    private final Messages messages;

    PageMoveResponses(Messages messages) {
        this.messages = messages;
    }

    /** Redirects to a page with a success message and an undo button. */
    Mono<ServerResponse> done(AdmittedRequest request, PageMoveResult.Moved moved, String path) {
        boolean readdressed = !moved.path().equals(moved.before().path());
        String text = readdressed
                ? messages.get("position.moved.address", moved.path()) + " " + addresses(moved.addresses())
                : "";
        return request.seeOther(
                path,
                new Flash(Flash.Kind.SUCCESS, messages.get("position.moved"), text.strip(), back(request, moved)));
    }

    private String addresses(int count) {
        return switch (count) {
            case 0 -> "";
            case 1 -> messages.get("position.moved.one");
            default -> messages.get("position.moved.many", count);
        };
    }

    private Flash.@Nullable Button back(AdmittedRequest request, PageMoveResult.Moved moved) {
        Page before = moved.before();
        return moved.parent() == null
                ? null
                : new Flash.Button(
                        PageUrls.move(request.site()),
                        messages.get("position.undo"),
                        Map.of(
                                PageTreeMove.FIELD,
                                new PageTreeMove(before.id(), moved.parent(), moved.index(), null).text(),
                                PagePositionInput.SEGMENT,
                                PagePath.segment(before.path())));
    }

    Mono<ServerResponse> unchanged(AdmittedRequest request, String path) {
        return request.seeOther(path, new Flash(Flash.Kind.INFO, messages.get("position.unchanged"), ""));
    }

    /** Redirects to a page with a warning that the move was not applied. */
    Mono<ServerResponse> refused(AdmittedRequest request, PageMoveResult result, String path) {
        return request.seeOther(
                path, new Flash(Flash.Kind.WARNING, messages.get("position.not-moved"), problem(request, result)));
    }

    /** Explains why the move was not applied. */
    public String problem(AdmittedRequest request, PageMoveResult result) {
        return switch (result) {
            case PageMoveResult.PathTaken _ -> messages.get("page.problem.path-taken");
            case PageMoveResult.PathRefused _ -> messages.get("page.problem.path-refused");
            case PageMoveResult.NoParent _ -> messages.get("page.problem.parent");
            case PageMoveResult.NoSibling _ -> messages.get("position.problem.sibling");
            case PageMoveResult.UnderItself _ -> messages.get("position.problem.under-itself");
            case PageMoveResult.TooDeep _ -> messages.get("page.problem.deep", PagePath.DEEPEST);
            case PageMoveResult.Home _ -> messages.get("position.home");
            case PageMoveResult.Public _ -> messages.get(request.site(), "position.public");
            case PageMoveResult.Overtaken _ -> messages.get("position.overtaken");
            case PageMoveResult.Moved _,
                    PageMoveResult.Unchanged _,
                    PageMoveResult.Missing _,
                    PageMoveResult.SecondList _ -> "";
        };
    }
}
