package fr.gouv.anct.minisites.admin.section;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.page.PageTab;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.section.SharedSectionUsage;
import fr.gouv.anct.minisites.content.section.SharedSections;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the usages of a shared section, with other actions on it. */
@Component
class SectionUsagesResource implements BackOfficeResource {

    private final PageContexts contexts;
    private final SharedSections sections;

    SectionUsagesResource(PageContexts contexts, SharedSections sections) {
        this.contexts = contexts;
        this.sections = sections;
    }

    @Bean
    static PageTab usesOfASection() {
        return new PageTab(500, "section.tab", Paths.USAGES, Action.SITE_READ, Set.of(PageKind.SECTION));
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.USAGES, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    /**
     * The usages of a shared section.
     *
     * @param section its id
     * @param copies whether it may be copied
     * @param discards whether it may be moved to the trash, by a user who may copy it
     */
    record UsagesScreen(Tenant site, UUID section, PageHeader header, TableView table, boolean copies, boolean discards)
            implements Screen {

        public String copyHref() {
            return Paths.COPY.link(site, section);
        }

        public String discardHref() {
            return Paths.DISCARD.link(site, section);
        }

        @Override
        public String template() {
            return "section/uses";
        }
    }

    /** Shows the usages; redirects to the content of a page that is not a section. */
    private Mono<ServerResponse> show(AdmittedRequest request) {
        return contexts.of(request)
                .flatMap(context -> context.head().page().kind() == PageKind.SECTION
                        ? show(request, context)
                        : request.seeOther(Paths.PAGE.link(
                                request.site(), context.head().page().id())));
    }

    private Mono<ServerResponse> show(AdmittedRequest request, PageContext context) {
        return sections.uses(context.head().page().id())
                .flatMap(uses -> request.show(context.heading(), screen(request, context, uses)));
    }

    private static UsagesScreen screen(AdmittedRequest request, PageContext context, List<SharedSectionUsage> uses) {
        boolean writes = request.mayChange(Action.CONTENT_WRITE);
        TableView table = Table.<SharedSectionUsage>of(request, "section.column")
                .column("page", usage -> Cell.link(usage.title(), Paths.PAGE.link(request.site(), usage.page())))
                .column("path", usage -> Cell.text(usage.path()))
                .column("shown", usage -> Cell.badge(badge(request, context, usage)))
                .build("uses", request.message("section.uses.caption"), uses);
        return new UsagesScreen(
                request.site(),
                context.head().page().id(),
                context.header(),
                table,
                writes,
                writes && (context.head().publishedRevision() == null || request.may(Action.CONTENT_PUBLISH)));
    }

    /** Badge of a usage: pages omit a section that is not published. */
    private static BadgeView badge(AdmittedRequest request, PageContext context, SharedSectionUsage usage) {
        if (!usage.published()) {
            return new BadgeView(request.message("section.shown.draft"), BadgeView.Tone.NEUTRAL);
        }
        return context.head().publishedRevision() == null
                ? new BadgeView(request.message("section.shown.unpublished"), BadgeView.Tone.NEUTRAL)
                : new BadgeView(request.messages().get(request.site(), "section.shown"), BadgeView.Tone.SUCCESS);
    }
}
