package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.FindingView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.page.form.TypedBlocks;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.draft.Drafts;
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
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** What the script of the form sends by itself: what was typed, and that somebody is still there. */
@Component
class WorkResource implements Resource {

    /**
     * What the script shows.
     *
     * @param kept when what was typed was kept
     * @param present who else is there
     * @param found what the checks find in each block, by its name in the form; none when they have not looked
     */
    record Told(
            @Nullable String kept,
            List<String> present,
            @Nullable Map<String, List<Found>> found) {}

    /**
     * Something that the checks find.
     *
     * @param place the section that it is in, and {@code href} where that is written; none when it is in the block itself
     */
    record Found(
            boolean error,
            String severity,
            String text,
            @Nullable String place,
            @Nullable String href) {

        static Found of(FindingView view) {
            return new Found(
                    view.severity().tone() == Tone.ERROR,
                    view.severity().label(),
                    view.text(),
                    view.elsewhere() ? view.place() : null,
                    view.elsewhere() ? view.href() : null);
        }
    }

    private final Drafts drafts;
    private final WorkDesk work;
    private final EditorChecks checks;
    private final Texts texts;

    WorkResource(Drafts drafts, WorkDesk work, EditorChecks checks, Texts texts) {
        this.drafts = drafts;
        this.work = work;
        this.checks = checks;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard writers = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.post(WorkDesk.COPY, writers, this::keep), Route.post(WorkDesk.PRESENCE, writers, this::stay));
    }

    private Mono<ServerResponse> keep(Call call) {
        if (!call.form().containsKey(TypedPage.TITLE)) {
            return Mono.error(new ResponseStatusException(HttpStatus.BAD_REQUEST));
        }
        return call.id("page")
                .flatMap(page -> work.keep(call, page)
                        .switchIfEmpty(Mono.defer(call::missing))
                        .flatMap(at -> found(call, page)
                                .flatMap(found -> tell(
                                        call,
                                        page,
                                        texts.say("page.work.kept", Moments.time(at)),
                                        found.orElse(null)))));
    }

    private Mono<Optional<Map<String, List<Found>>>> found(Call call, UUID page) {
        List<String> names = call.form().getOrDefault(TypedBlocks.ORDER, List.of());
        return drafts.head(page)
                .flatMap(head -> checks.of(call.site(), head, TypedPage.of(call.form()), false))
                .map(findings -> Optional.of(named(findings, names)))
                .defaultIfEmpty(Optional.empty());
    }

    /** The script keeps the names of blocks whatever their order, which here they are counted in. */
    private static Map<String, List<Found>> named(PageFindings findings, List<String> names) {
        Map<String, List<Found>> found = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            List<FindingView> views = findings.blocks().get("b" + i);
            if (views != null) {
                found.put(names.get(i), views.stream().map(Found::of).toList());
            }
        }
        return found;
    }

    private Mono<ServerResponse> stay(Call call) {
        return call.id("page")
                .flatMap(drafts::head)
                .switchIfEmpty(Mono.defer(call::missing))
                .flatMap(head -> tell(call, head.page().id(), null, null));
    }

    private Mono<ServerResponse> tell(
            Call call, UUID page, @Nullable String kept, @Nullable Map<String, List<Found>> found) {
        return work.present(call, page)
                .flatMap(present -> ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noStore())
                        .bodyValue(new Told(kept, present, found)));
    }
}
