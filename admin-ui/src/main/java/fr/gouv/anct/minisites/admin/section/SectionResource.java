package fr.gouv.anct.minisites.admin.section;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.page.PageStateLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.content.section.NewSection;
import fr.gouv.anct.minisites.content.section.SharedSectionDetails;
import fr.gouv.anct.minisites.content.section.SharedSections;
import fr.gouv.anct.minisites.content.tree.PageCreation;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Screen « Sections partagées » (shared sections): lists them with the number of pages that show each, and creates new
 * ones.
 */
@Component
class SectionResource implements BackOfficeResource {

    private static final Path.One<Tenant> NEW = Paths.SECTIONS.at("/nouvelle");
    private static final Form<NewSection> FORM = Form.of(NewSection.class, "section");
    private static final String WORDS = "mots";
    private static final int SIZE = 20;

    private final SharedSections sections;
    private final PageCreation creation;
    private final PageStateLabels labels;

    SectionResource(SharedSections sections, PageCreation creation, PageStateLabels labels) {
        this.sections = sections;
        this.creation = creation;
        this.labels = labels;
    }

    @Bean
    static SideNavigationItem sectionsEntry() {
        return new SideNavigationItem(Group.CONTENT, 30, "section.title", Paths.SECTIONS, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(Paths.SECTIONS, new Guard.OfSite(Action.SITE_READ), this::list),
                Route.get(NEW, write, SectionResource::open),
                Route.post(NEW, write, this::create));
    }

    /**
     * The shared sections of a site.
     *
     * @param writes whether sections may be created
     */
    record ListScreen(Tenant site, boolean writes, Filters filters, long total, TableView table, Pagination pagination)
            implements Screen {

        public String newHref() {
            return NEW.link(site);
        }

        @Override
        public String template() {
            return "section/list";
        }
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        String words = request.query(WORDS).orElse("");
        return sections.page(words, request.page(), SIZE)
                .flatMap(found -> request.show(request.heading("section.title"), list(request, words, found)));
    }

    private ListScreen list(AdmittedRequest request, String words, ResultPage<SharedSectionDetails> found) {
        ListUrl url = new ListUrl(Paths.SECTIONS.link(request.site()), Map.of(WORDS, words));
        TableView table = Table.<SharedSectionDetails>of(request, "section.column")
                .column("title", section -> title(request, section))
                .column("uses", section -> uses(request, section))
                .column("state", section -> Cell.badge(badges(section).getFirst()))
                .build("sections", request.message("section.caption"), found.items());
        return new ListScreen(
                request.site(),
                request.mayChange(Action.CONTENT_WRITE),
                new Filters(
                        url,
                        List.of(),
                        new Filters.Words(WORDS, request.message("section.search"), words),
                        !words.isEmpty()),
                found.total(),
                table,
                url.pagination(found));
    }

    private Cell title(AdmittedRequest request, SharedSectionDetails section) {
        String written = request.message("page.tree.written", section.author(), DateTimes.day(section.at()));
        String detail = Stream.concat(
                        Stream.of(written), badges(section).stream().skip(1).map(BadgeView::label))
                .collect(Collectors.joining(". "));
        return Cell.link(section.title(), Paths.PAGE.link(request.site(), section.id()))
                .withDetail(detail);
    }

    private static Cell uses(AdmittedRequest request, SharedSectionDetails section) {
        return Cell.link(
                request.message("section.uses", section.uses()), Paths.USAGES.link(request.site(), section.id()));
    }

    private List<BadgeView> badges(SharedSectionDetails section) {
        return labels.badges(section.state(), section.submitted(), null, section.withdrawn());
    }

    private static Mono<ServerResponse> open(AdmittedRequest request) {
        return showNew(HttpStatus.OK, request, FORM.empty(request, new NewSection("")));
    }

    private static Mono<ServerResponse> showNew(
            HttpStatus status, AdmittedRequest request, FormState<NewSection> form) {
        String list = Paths.SECTIONS.link(request.site());
        return request.show(
                status,
                request.heading("section.new.title").below(request.message("section.title"), list),
                FormScreen.of(
                        request.message("section.new.lead"),
                        List.of(),
                        form.view().creating().fields(),
                        NEW.link(request.site()),
                        List.of(),
                        request.message("section.new.submit"),
                        list));
    }

    private Mono<ServerResponse> create(AdmittedRequest request) {
        return FORM.sent(request)
                .answer(
                        (status, form) -> showNew(status, request, form),
                        form -> create(request, form.value().title()));
    }

    private Mono<ServerResponse> create(AdmittedRequest request, String title) {
        return creation.section(request.site(), title, request.actor())
                .flatMap(section ->
                        request.seeOther(Paths.PAGE.link(request.site(), section), request.success("section.created")));
    }
}
