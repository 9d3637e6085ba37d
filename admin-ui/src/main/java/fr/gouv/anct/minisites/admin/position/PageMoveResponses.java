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

    private final Messages texts;

    PageMoveResponses(Messages texts) {
        this.texts = texts;
    }

    /** Redirects to a page with a success message and an undo button. */
    Mono<ServerResponse> done(AdmittedRequest request, PageMoveResult.Moved moved, String path) {
        boolean readdressed = !moved.path().equals(moved.before().path());
        String text =
                readdressed ? texts.get("place.moved.address", moved.path()) + " " + addresses(moved.addresses()) : "";
        return request.seeOther(
                path, new Flash(Flash.Kind.SUCCESS, texts.get("place.moved"), text.strip(), back(request, moved)));
    }

    private String addresses(int count) {
        return switch (count) {
            case 0 -> "";
            case 1 -> texts.get("place.moved.one");
            default -> texts.get("place.moved.many", count);
        };
    }

    private Flash.@Nullable Button back(AdmittedRequest request, PageMoveResult.Moved moved) {
        Page before = moved.before();
        return moved.parent() == null
                ? null
                : new Flash.Button(
                        PageUrls.move(request.site()),
                        texts.get("place.back"),
                        Map.of(
                                PageTreeMove.FIELD,
                                new PageTreeMove(before.id(), moved.parent(), moved.index(), null).text(),
                                PagePositionInput.SEGMENT,
                                PagePath.segment(before.path())));
    }

    Mono<ServerResponse> unchanged(AdmittedRequest request, String path) {
        return request.seeOther(path, new Flash(Flash.Kind.INFO, texts.get("place.unchanged"), ""));
    }

    /** Redirects to a page with a warning that the move was not applied. */
    Mono<ServerResponse> refused(AdmittedRequest request, PageMoveResult outcome, String path) {
        return request.seeOther(
                path, new Flash(Flash.Kind.WARNING, texts.get("place.not-moved"), problem(request, outcome)));
    }

    /** Explains why the move was not applied. */
    public String problem(AdmittedRequest request, PageMoveResult outcome) {
        return switch (outcome) {
            case PageMoveResult.PathTaken _ -> texts.get("page.problem.path-taken");
            case PageMoveResult.PathRefused _ -> texts.get("page.problem.path-refused");
            case PageMoveResult.NoParent _ -> texts.get("page.problem.parent");
            case PageMoveResult.NoSibling _ -> texts.get("place.problem.sibling");
            case PageMoveResult.UnderItself _ -> texts.get("place.problem.under-itself");
            case PageMoveResult.TooDeep _ -> texts.get("page.problem.deep", PagePath.DEEPEST);
            case PageMoveResult.Home _ -> texts.get("place.home");
            case PageMoveResult.Public _ -> texts.get(request.site(), "place.public");
            case PageMoveResult.Overtaken _ -> texts.get("place.overtaken");
            case PageMoveResult.Moved _,
                    PageMoveResult.Unchanged _,
                    PageMoveResult.Missing _,
                    PageMoveResult.SecondList _ -> "";
        };
    }
}
