package fr.gouv.anct.minisites.admin.section;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.page.PageAddress;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageFrames;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.section.SectionUse;
import fr.gouv.anct.minisites.content.section.SharedSections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the usages of a shared section, with other actions on it. */
@Component
class UsesResource implements Resource {

    private final PageFrames frames;
    private final SharedSections sections;
    private final Screens screens;
    private final Texts texts;

    UsesResource(PageFrames frames, SharedSections sections, Screens screens, Texts texts) {
        this.frames = frames;
        this.sections = sections;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(SectionAddress.USES, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    /** Shows the usages; 404 for a page that is not a section. */
    private Mono<ServerResponse> show(Call call) {
        return frames.of(call)
                .flatMap(frame -> frame.head().page().kind() == PageKind.SECTION
                        ? show(call, frame)
                        : call.seeOther(PageAddress.page(
                                call.site(), frame.head().page().id())));
    }

    private Mono<ServerResponse> show(Call call, PageContext frame) {
        return sections.uses(frame.head().page().id())
                .flatMap(uses -> screens.show(call, frame.heading(), screen(call, frame, uses)));
    }

    private UsesScreen screen(Call call, PageContext frame, List<SectionUse> uses) {
        String address = PageAddress.page(call.site(), frame.head().page().id());
        boolean writes = call.mayChange(Action.CONTENT_WRITE);
        boolean discards = writes && (frame.head().publishedRevision() == null || call.may(Action.CONTENT_PUBLISH));
        return new UsesScreen(
                frame.header(),
                new TableView(
                        "uses",
                        texts.say("section.uses.caption"),
                        Stream.of("page", "path", "shown")
                                .map(key -> new Column(texts.say("section.column." + key)))
                                .toList(),
                        uses.stream().map(use -> row(call, frame, use)).toList()),
                new EmptyState(texts.say("section.unused"), texts.say("section.unused.text"), null),
                writes ? address + "/copie" : null,
                discards ? address + "/suppression" : null);
    }

    private TableRow row(Call call, PageContext frame, SectionUse use) {
        return TableRow.of(
                Cell.link(use.title(), PageAddress.page(call.site(), use.page())),
                Cell.text(use.path()),
                Cell.badge(shown(call, frame, use)));
    }

    /** Badge of a usage: pages omit a section that is not published. */
    private BadgeView shown(Call call, PageContext frame, SectionUse use) {
        if (!use.published()) {
            return new BadgeView(texts.say("section.shown.draft"), BadgeView.Tone.NEUTRAL);
        }
        return frame.head().publishedRevision() == null
                ? new BadgeView(texts.say("section.shown.unpublished"), BadgeView.Tone.NEUTRAL)
                : new BadgeView(texts.say(call.site(), "section.shown"), BadgeView.Tone.SUCCESS);
    }
}
