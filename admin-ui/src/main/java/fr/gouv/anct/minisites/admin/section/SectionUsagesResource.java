package fr.gouv.anct.minisites.admin.section;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.section.SharedSectionUsage;
import fr.gouv.anct.minisites.content.section.SharedSections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the usages of a shared section, with other actions on it. */
@Component
class SectionUsagesResource implements BackOfficeResource {

    private final PageContexts contexts;
    private final SharedSections sections;
    private final ScreenResponses screens;
    private final Messages messages;

    SectionUsagesResource(PageContexts contexts, SharedSections sections, ScreenResponses screens, Messages messages) {
        this.contexts = contexts;
        this.sections = sections;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(SectionUrls.USES, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    /** Shows the usages; 404 for a page that is not a section. */
    private Mono<ServerResponse> show(AdmittedRequest request) {
        return contexts.of(request)
                .flatMap(context -> context.head().page().kind() == PageKind.SECTION
                        ? show(request, context)
                        : request.seeOther(PageUrls.page(
                                request.site(), context.head().page().id())));
    }

    private Mono<ServerResponse> show(AdmittedRequest request, PageContext context) {
        return sections.uses(context.head().page().id())
                .flatMap(uses -> screens.show(request, context.heading(), screen(request, context, uses)));
    }

    private SectionUsagesScreen screen(AdmittedRequest request, PageContext context, List<SharedSectionUsage> uses) {
        String address = PageUrls.page(request.site(), context.head().page().id());
        boolean writes = request.mayChange(Action.CONTENT_WRITE);
        boolean discards =
                writes && (context.head().publishedRevision() == null || request.may(Action.CONTENT_PUBLISH));
        return new SectionUsagesScreen(
                context.header(),
                new TableView(
                        "uses",
                        messages.get("section.uses.caption"),
                        Stream.of("page", "path", "shown")
                                .map(key -> new TableColumn(messages.get("section.column." + key)))
                                .toList(),
                        uses.stream().map(usage -> row(request, context, usage)).toList()),
                new EmptyState(messages.get("section.unused"), messages.get("section.unused.text"), null),
                writes ? address + "/copie" : null,
                discards ? address + "/suppression" : null);
    }

    private TableRow row(AdmittedRequest request, PageContext context, SharedSectionUsage usage) {
        return TableRow.of(
                Cell.link(usage.title(), PageUrls.page(request.site(), usage.page())),
                Cell.text(usage.path()),
                Cell.badge(badge(request, context, usage)));
    }

    /** Badge of a usage: pages omit a section that is not published. */
    private BadgeView badge(AdmittedRequest request, PageContext context, SharedSectionUsage usage) {
        if (!usage.published()) {
            return new BadgeView(messages.get("section.shown.draft"), BadgeView.Tone.NEUTRAL);
        }
        return context.head().publishedRevision() == null
                ? new BadgeView(messages.get("section.shown.unpublished"), BadgeView.Tone.NEUTRAL)
                : new BadgeView(messages.get(request.site(), "section.shown"), BadgeView.Tone.SUCCESS);
    }
}
