package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.content.block.ContactForm;
import fr.gouv.anct.minisites.portal.guide.GuideAnswers;
import fr.gouv.anct.minisites.portal.guide.GuideChoice;
import fr.gouv.anct.minisites.portal.guide.GuideQuestion;
import fr.gouv.anct.minisites.portal.guide.GuideSelection;
import fr.gouv.anct.minisites.portal.guide.GuideServices;
import fr.gouv.anct.minisites.portal.guide.PortalGuide;
import fr.gouv.anct.minisites.portal.guide.PortalGuides;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import fr.gouv.anct.minisites.sitedirectory.DirectorySite;
import fr.gouv.anct.minisites.territory.Territories;
import fr.gouv.anct.minisites.territory.Territory;
import fr.gouv.anct.minisites.territory.TerritoryDetails;
import fr.gouv.anct.minisites.territorycontent.TerritoryContent;
import fr.gouv.anct.minisites.territorycontent.TerritoryItem;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Loads the pages of the guide: the next question that matters, or what the answers lead to. To be called outside a
 * transaction: what sites share is read across them, one statement after the other.
 */
@Component
public class GuidePages {

    /** Path of the guide within the portal. */
    public static final String ROOT = "/guide";

    /** Path of the form that writes to the team, and that receives that nothing helps. */
    public static final String MISS = ROOT + "/" + GuidePages.MISS_SEGMENT;

    /** Last segment of that path. */
    public static final String MISS_SEGMENT = "aucune-reponse";

    /** Query parameter of what is typed to find a territory. */
    static final String TYPED = "q";

    private static final ContactForm FORM = new ContactForm(
            null,
            null,
            List.of(
                    new ContactForm.Field(ContactFieldKind.EMAIL, true, null),
                    new ContactForm.Field(ContactFieldKind.SUBJECT, true, null),
                    new ContactForm.Field(ContactFieldKind.MESSAGE, false, null)));

    /** Maximum number of services, and of sites and aids, on the page with the results. */
    private static final int SERVICES = 6;

    private static final int OTHERS = 3;

    /** Maximum number of territories that a search lists: a postcode is that of up to 46 communes. */
    private static final int LISTED = 60;

    private final PageAssemblies assemblies;
    private final PortalGuides guides;
    private final GuideServices services;
    private final Territories territories;
    private final List<TerritoryContent> contents;
    private final PortalSearch portal;
    private final DeliveryMessages messages;

    GuidePages(
            PageAssemblies assemblies,
            PortalGuides guides,
            GuideServices services,
            Territories territories,
            List<TerritoryContent> contents,
            PortalSearch portal,
            DeliveryMessages messages) {
        this.assemblies = assemblies;
        this.guides = guides;
        this.services = services;
        this.territories = territories;
        this.contents = contents;
        this.portal = portal;
        this.messages = messages;
    }

    /** Whether a path of the portal is one of the guide. */
    public static boolean has(String path) {
        return path.equals(ROOT) || path.equals(MISS);
    }

    /**
     * A visitor of the guide.
     *
     * @param refused questions whose answer in the query is none of their choices
     * @param typed to find a territory; null where nothing is
     */
    record Visit(
            PortalGuide guide,
            GuideAnswers answers,
            List<GuideQuestion> refused,
            @Nullable String typed) {}

    /** Aids and sites that are found beside services. */
    record Others(List<TerritoryItem> aids, List<DirectorySite> sites) {}

    /**
     * Returns the page of a query.
     *
     * @param site the portal
     * @return as {@link VisitorPages#answer}; empty where no guide is published, or the portal has a page of its own
     */
    public Mono<Supplier<PageLookupResult>> page(UUID site, MultiValueMap<String, String> query, SiteUrls urls) {
        return load(ROOT, urls)
                .zipWhen(_ -> visit(query))
                .flatMap(both -> answer(site, both.getT2(), both.getT1(), urls));
    }

    private Mono<Supplier<PageLookupResult>> answer(UUID site, Visit visit, PageAssemblies.Loaded page, SiteUrls urls) {
        return services.find()
                .flatMap(found -> select(new GuideSelection(visit.guide(), found, visit.answers())))
                .flatMap(selected -> answer(site, visit, selected, page, urls));
    }

    /**
     * The questions that remain, or the services that the answers lead to.
     *
     * @param open the questions that remain
     * @param results null while there are some
     */
    private record Selected(List<GuideQuestion> open, GuideSelection.@Nullable Results results) {}

    /** Compares all services with all choices: off the event loop. */
    private static Mono<Selected> select(GuideSelection selection) {
        return RenderingThreads.SITES.run(() -> {
            List<GuideQuestion> open = selection.open();
            return new Selected(open, open.isEmpty() ? selection.results(SERVICES) : null);
        });
    }

    /** Returns the form that writes to the team, as {@link #page}. */
    public Mono<Supplier<PageLookupResult>> miss(MultiValueMap<String, String> query, SiteUrls urls) {
        return load(MISS, urls).zipWith(visit(query)).map(both -> {
            PageAssemblies.Loaded page = both.getT1();
            GuideViews views = new GuideViews(both.getT2(), urls, messages);
            return () -> found(page, (assembly, shells) -> views.contact(form(assembly), shells));
        });
    }

    /**
     * Returns the answers of a query in words, without the territory: what is counted when nothing of the results helps.
     *
     * @return empty where no guide is published
     */
    public Mono<String> words(MultiValueMap<String, String> query) {
        return guides.published()
                .map(guide -> GuideViews.words(
                        guide, GuideAnswers.parse(guide, query::getFirst).answers()))
                .map(words -> words.isEmpty() ? messages.guideUnknown() : words);
    }

    /** Returns the form of the page at {@link #MISS}. */
    ContactFormPage form(PageAssembly assembly) {
        return assembly.contact(FORM, messages.guideMiss(), MISS);
    }

    private Mono<PageAssemblies.Loaded> load(String path, SiteUrls urls) {
        return assemblies
                .load(VisitorPageRequest.of(path), urls)
                .filter(loaded -> loaded.record().published() == null);
    }

    private static PageLookupResult found(
            PageAssemblies.Loaded page, BiFunction<PageAssembly, PageShells, SitePage> model) {
        PageAssembly assembly = page.assembly();
        return new PageLookupResult.Found(assembly.with((_, shells) -> model.apply(assembly, shells)));
    }

    private Mono<Visit> visit(MultiValueMap<String, String> query) {
        return guides.published().map(services::current).flatMap(guide -> {
            GuideAnswers.Parsed parsed = GuideAnswers.parse(guide, query::getFirst);
            String typed = query.getFirst(TYPED);
            Visit visit = new Visit(
                    guide, parsed.answers(), parsed.refused(), typed == null || typed.isBlank() ? null : typed);
            String slug = parsed.answers().placeSlug(guide);
            return slug == null
                    ? Mono.just(visit)
                    : territories.bySlug(slug).map(place -> at(visit, place)).defaultIfEmpty(withoutPlace(visit));
        });
    }

    private static Visit at(Visit visit, TerritoryDetails place) {
        return new Visit(
                visit.guide(),
                visit.answers().with(placeQuestion(visit), place.slug()).at(place),
                visit.refused(),
                visit.typed());
    }

    private static Visit withoutPlace(Visit visit) {
        GuideQuestion question = placeQuestion(visit);
        return new Visit(visit.guide(), visit.answers().without(question), List.of(question), visit.typed());
    }

    private static GuideQuestion placeQuestion(Visit visit) {
        return visit.guide().questions().stream()
                .filter(GuideQuestion::place)
                .findFirst()
                .orElseThrow();
    }

    private Mono<Supplier<PageLookupResult>> answer(
            UUID site, Visit visit, Selected selected, PageAssemblies.Loaded page, SiteUrls urls) {
        List<GuideQuestion> open = selected.open();
        GuideViews views = new GuideViews(visit, urls, messages);
        GuideSelection.Results results = selected.results();
        if (results != null) {
            return others(visit)
                    .map(others -> () -> found(
                            page,
                            (_, shells) ->
                                    views.results(new GuideResults(results, others, portal::origin, site), shells)));
        }
        return open.getFirst().place() && visit.typed() != null
                ? place(visit.typed(), open, views, page, urls)
                : Mono.just(
                        () -> found(page, (_, shells) -> views.question(open, GuideViews.PlaceSearch.NONE, shells)));
    }

    /** Answers the search for a territory: one is taken at once, of several the visitor chooses. */
    private Mono<Supplier<PageLookupResult>> place(
            String typed, List<GuideQuestion> open, GuideViews views, PageAssemblies.Loaded page, SiteUrls urls) {
        return territories
                .named(typed, LISTED)
                .filter(named -> !named.isEmpty())
                .flatMap(named -> place(typed, named, true, open, views, page, urls))
                .switchIfEmpty(Mono.defer(() -> territories.search(typed, LISTED))
                        .flatMap(similar -> place(typed, similar, false, open, views, page, urls)));
    }

    private Mono<Supplier<PageLookupResult>> place(
            String typed,
            List<Territory> found,
            boolean named,
            List<GuideQuestion> open,
            GuideViews views,
            PageAssemblies.Loaded page,
            SiteUrls urls) {
        return territories
                .slugs(found)
                .map(links -> named && links.size() == 1
                        ? () -> new PageLookupResult.Moved(
                                views.href(open.getFirst(), links.getFirst().slug()))
                        : () -> found(
                                page,
                                (_, shells) ->
                                        views.question(open, new GuideViews.PlaceSearch(typed, links, named), shells)));
    }

    private Mono<Others> others(Visit visit) {
        TerritoryDetails place = visit.answers().place();
        Mono<List<TerritoryItem>> aids = place == null
                ? Mono.just(List.of())
                : Flux.fromIterable(contents)
                        .filter(content -> content.code().equals("aids"))
                        .concatMap(content -> content.find(place))
                        .sort(Comparator.comparing(TerritoryItem::scale))
                        .take(OTHERS)
                        .collectList();
        return aids.zipWhen(_ -> services.sites(themes(visit), OTHERS), Others::new);
    }

    /** Returns the codes of the themes that the visitor has chosen. */
    private static Set<String> themes(Visit visit) {
        return visit.guide().questions().stream()
                .flatMap(question ->
                        question.choice(visit.answers().values().getOrDefault(question.code(), "")).stream())
                .map(GuideChoice::terms)
                .flatMap(List::stream)
                .filter(term -> term.vocabulary() == Vocabulary.THEME)
                .map(TermRef::code)
                .collect(Collectors.toSet());
    }
}
