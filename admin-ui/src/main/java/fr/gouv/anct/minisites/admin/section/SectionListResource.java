package fr.gouv.anct.minisites.admin.section;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListAddress;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.page.PageAddress;
import fr.gouv.anct.minisites.admin.page.PageStates;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.section.SectionLine;
import fr.gouv.anct.minisites.content.section.SharedSections;
import fr.gouv.anct.minisites.database.Listing;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Sections partagées » (shared sections): lists them with the number of pages that show each. */
@Component
class SectionListResource implements Resource {

    private static final String WORDS = "mots";
    private static final int SIZE = 20;

    private final SharedSections sections;
    private final PageStates states;
    private final Screens screens;
    private final Texts texts;

    SectionListResource(SharedSections sections, PageStates states, Screens screens, Texts texts) {
        this.sections = sections;
        this.states = states;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(SectionAddress.SECTIONS, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        String words = call.query(WORDS).orElse("");
        return sections.page(words, call.page(), SIZE)
                .flatMap(found -> screens.show(
                        call,
                        Heading.of(texts.say("section.title"))
                                .below(call.site().name(), SectionAddress.site(call.site())),
                        screen(call, words, found)));
    }

    private SectionListScreen screen(Call call, String words, Listing<SectionLine> found) {
        String path = SectionAddress.sections(call.site());
        ListAddress address = new ListAddress(path, Map.of(WORDS, words));
        boolean writes = call.mayChange(Action.CONTENT_WRITE);
        return new SectionListScreen(
                writes ? path + "/nouvelle" : null,
                new Filters(
                        address,
                        List.of(),
                        new Filters.Words(WORDS, texts.say("section.words"), words),
                        !words.isEmpty()),
                found.total(),
                new TableView(
                        "sections",
                        texts.say("section.caption"),
                        Stream.of("title", "uses", "state")
                                .map(key -> new Column(texts.say("section.column." + key)))
                                .toList(),
                        found.items().stream().map(line -> row(call, line)).toList()),
                new EmptyState(texts.say("section.empty"), texts.say("section.empty.text"), null),
                address.pagination(found));
    }

    private TableRow row(Call call, SectionLine line) {
        String address = PageAddress.page(call.site(), line.id());
        List<BadgeView> badges = states.badges(line.state(), line.submitted());
        String detail = Stream.concat(
                        Stream.of(texts.say("page.tree.written", line.author(), Moments.day(line.at()))),
                        badges.stream().skip(1).map(BadgeView::label))
                .collect(Collectors.joining(". "));
        return TableRow.of(
                Cell.link(line.title(), address).withDetail(detail),
                Cell.link(texts.say("section.uses", line.uses()), address + SectionAddress.TAB),
                Cell.badge(badges.getFirst()));
    }
}
