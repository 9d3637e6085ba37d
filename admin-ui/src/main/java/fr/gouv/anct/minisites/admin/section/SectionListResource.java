package fr.gouv.anct.minisites.admin.section;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.PageStateLabels;
import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.section.SharedSectionDetails;
import fr.gouv.anct.minisites.content.section.SharedSections;
import fr.gouv.anct.minisites.database.ResultPage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Sections partagées » (shared sections): lists them with the number of pages that show each. */
@Component
class SectionListResource implements BackOfficeResource {

    private static final String WORDS = "mots";
    private static final int SIZE = 20;

    private final SharedSections sections;
    private final PageStateLabels labels;
    private final ScreenResponses screens;
    private final Messages messages;

    SectionListResource(SharedSections sections, PageStateLabels labels, ScreenResponses screens, Messages messages) {
        this.sections = sections;
        this.labels = labels;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(SectionUrls.SECTIONS, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        String words = request.query(WORDS).orElse("");
        return sections.page(words, request.page(), SIZE)
                .flatMap(results -> screens.show(
                        request,
                        ScreenHeading.of(messages.get("section.title"))
                                .below(request.site().name(), SectionUrls.site(request.site())),
                        screen(request, words, results)));
    }

    private SectionListScreen screen(AdmittedRequest request, String words, ResultPage<SharedSectionDetails> results) {
        String path = SectionUrls.sections(request.site());
        ListUrl url = new ListUrl(path, Map.of(WORDS, words));
        boolean writes = request.mayChange(Action.CONTENT_WRITE);
        return new SectionListScreen(
                writes ? path + "/nouvelle" : null,
                new Filters(
                        url,
                        List.of(),
                        new Filters.Words(WORDS, messages.get("section.search"), words),
                        !words.isEmpty()),
                results.total(),
                new TableView(
                        "sections",
                        messages.get("section.caption"),
                        Stream.of("title", "uses", "state")
                                .map(key -> new TableColumn(messages.get("section.column." + key)))
                                .toList(),
                        results.items().stream().map(line -> row(request, line)).toList()),
                new EmptyState(messages.get("section.empty"), messages.get("section.empty.text"), null),
                url.pagination(results));
    }

    private TableRow row(AdmittedRequest request, SharedSectionDetails line) {
        String address = PageUrls.page(request.site(), line.id());
        List<BadgeView> badges = labels.badges(line.state(), line.submitted());
        String detail = Stream.concat(
                        Stream.of(messages.get("page.tree.written", line.author(), DateTimes.day(line.at()))),
                        badges.stream().skip(1).map(BadgeView::label))
                .collect(Collectors.joining(". "));
        return TableRow.of(
                Cell.link(line.title(), address).withDetail(detail),
                Cell.link(messages.get("section.uses", line.uses()), address + SectionUrls.TAB),
                Cell.badge(badges.getFirst()));
    }
}
