package fr.gouv.anct.minisites.admin.place;

import fr.gouv.anct.minisites.admin.page.PageAddress;
import fr.gouv.anct.minisites.admin.page.TreeMove;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.tree.Moving;
import fr.gouv.anct.minisites.content.tree.PagePath;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds the responses after a page move, from the tree or the form. */
@Component
public class PageMoveResponses {

    private final Texts texts;

    PageMoveResponses(Texts texts) {
        this.texts = texts;
    }

    /** Redirects to a page with a success message and an undo button. */
    Mono<ServerResponse> done(Call call, Moving.Moved moved, String path) {
        boolean readdressed = !moved.path().equals(moved.before().path());
        String text =
                readdressed ? texts.say("place.moved.address", moved.path()) + " " + addresses(moved.addresses()) : "";
        return call.seeOther(
                path, new Flash(Flash.Kind.SUCCESS, texts.say("place.moved"), text.strip(), back(call, moved)));
    }

    private String addresses(int count) {
        return switch (count) {
            case 0 -> "";
            case 1 -> texts.say("place.moved.one");
            default -> texts.say("place.moved.many", count);
        };
    }

    private Flash.@Nullable Act back(Call call, Moving.Moved moved) {
        Page before = moved.before();
        return moved.parent() == null
                ? null
                : new Flash.Act(
                        PageAddress.move(call.site()),
                        texts.say("place.back"),
                        Map.of(
                                TreeMove.FIELD,
                                new TreeMove(before.id(), moved.parent(), moved.index(), null).text(),
                                TypedPlace.SEGMENT,
                                PagePath.segment(before.path())));
    }

    Mono<ServerResponse> unchanged(Call call, String path) {
        return call.seeOther(path, new Flash(Flash.Kind.INFO, texts.say("place.unchanged"), ""));
    }

    /** Redirects to a page with a warning that the move was not applied. */
    Mono<ServerResponse> refused(Call call, Moving outcome, String path) {
        return call.seeOther(path, new Flash(Flash.Kind.WARNING, texts.say("place.not-moved"), problem(call, outcome)));
    }

    /** Explains why the move was not applied. */
    public String problem(Call call, Moving outcome) {
        return switch (outcome) {
            case Moving.PathTaken _ -> texts.say("page.problem.path-taken");
            case Moving.PathRefused _ -> texts.say("page.problem.path-refused");
            case Moving.NoParent _ -> texts.say("page.problem.parent");
            case Moving.NoSibling _ -> texts.say("place.problem.sibling");
            case Moving.UnderItself _ -> texts.say("place.problem.under-itself");
            case Moving.TooDeep _ -> texts.say("page.problem.deep", PagePath.DEEPEST);
            case Moving.Home _ -> texts.say("place.home");
            case Moving.Public _ -> texts.say(call.site(), "place.public");
            case Moving.Overtaken _ -> texts.say("place.overtaken");
            case Moving.Moved _, Moving.Unchanged _, Moving.Missing _, Moving.SecondList _ -> "";
        };
    }
}
