package fr.gouv.anct.minisites.sharedcontent;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.facet.ListFilter.Choice;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import fr.gouv.anct.minisites.sharedcontent.SharedItemRows.Listed;
import fr.gouv.anct.minisites.sharedcontent.SharedItemRows.TerritoryRow;
import fr.gouv.anct.minisites.sharedcontent.SharedItemRows.Texts;
import fr.gouv.anct.minisites.sharedcontent.SharedItems.Found;
import fr.gouv.anct.minisites.sharedcontent.SharedItems.Key;
import fr.gouv.anct.minisites.tenancy.directory.DirectorySnapshot;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lists what live sites share. Each node has the facets of all items in memory: a list that is asked for after the directory
 * of tenants has changed reads those of the changed sites first. Texts come from the database for each list, with what decides
 * whether they are shared: what was withdrawn meanwhile is not shown.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.SHARED_CONTENT)
public class SharedContent {

    private static final int SITES_TOGETHER = 50;
    /** Time that a list waits for the changes of sites; then it shows what this node knows. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** Time after which a reading is given up, so that another one can begin. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final String TERRITORY = Vocabulary.TERRITORY.code() + ":";

    private final SharedItemRows rows;
    private final CrossTenantScope crossTenant;
    private final TenantDirectory directory;
    private final Clock clock;
    private final String portal;
    private volatile SharedItems known = SharedItems.NONE;
    private @Nullable Mono<SharedItems> refreshing;

    SharedContent(
            SharedItemRows rows,
            CrossTenantScope crossTenant,
            TenantDirectory directory,
            MinisitesProperties properties,
            Clock clock) {
        this.portal = properties.portalHost();
        this.rows = rows;
        this.crossTenant = crossTenant;
        this.directory = directory;
        this.clock = clock;
    }

    /** Returns one page of what a filter admits, newest first. */
    public Mono<Found> find(ListFilter filter, int offset, int limit) {
        return current()
                .zipWhen(items -> current(items, filter))
                .flatMap(both -> off(() -> both.getT1()
                        .find(
                                both.getT2().filter(),
                                both.getT2().elsewhere(),
                                ParisCalendar.dateOf(clock.instant()),
                                offset,
                                limit)));
    }

    /** Returns the texts of items, in their order, without those that are no longer shared. */
    public Mono<List<SharedText>> texts(List<Key> keys) {
        return keys.isEmpty()
                ? Mono.just(List.of())
                : read(rows.findTexts(
                                keys.stream().map(Key::site).toArray(UUID[]::new),
                                keys.stream().map(Key::page).toArray(UUID[]::new),
                                portal))
                        .map(SharedContent::text)
                        .collectList();
    }

    private static SharedText text(Texts texts) {
        return new SharedText(
                texts.site(),
                texts.page(),
                PageKind.of(texts.kind()),
                texts.path(),
                texts.title(),
                texts.lead(),
                texts.date(),
                texts.published());
    }

    private Mono<SharedItems> current() {
        return Mono.defer(() -> {
            SharedItems latest = known;
            if (latest.isOf(directory.snapshot())) {
                return Mono.just(latest);
            }
            // Texts are read with what decides on them: an older list shows nothing that is no longer shared.
            return latest == SharedItems.NONE
                    ? refreshed()
                    : refreshed().timeout(PATIENCE).onErrorReturn(latest);
        });
    }

    /** Returns the items of the present snapshot; concurrent callers wait for one reading, which goes on without them. */
    private synchronized Mono<SharedItems> refreshed() {
        Mono<SharedItems> under = refreshing;
        if (under == null) {
            under = Mono.defer(() -> read(directory.snapshot(), known))
                    .timeout(LONGEST)
                    .doOnNext(items -> known = items)
                    .doFinally(_ -> end())
                    .cache();
            refreshing = under;
        }
        return under;
    }

    private synchronized void end() {
        refreshing = null;
    }

    // The snapshot is older than what is read after it: a change in between is read again at the next call, never
    // missed.
    private Mono<SharedItems> read(DirectorySnapshot snapshot, SharedItems before) {
        List<UUID> outdated = SharedItems.outdated(before, snapshot);
        if (before.isSameIn(snapshot)) {
            return Mono.just(before.of(snapshot));
        }
        return Flux.fromIterable(outdated)
                .buffer(SITES_TOGETHER)
                .concatMap(sites -> read(rows.findAll(sites.toArray(UUID[]::new), portal)))
                .collectList()
                .flatMap(read -> off(() -> before.with(new HashSet<>(outdated), items(read), snapshot)))
                .zipWhen(items -> places(codes(items)))
                .flatMap(both -> off(() -> SharedItems.of(both.getT1(), both.getT2(), snapshot)));
    }

    private static <T> Mono<T> off(Callable<T> work) {
        return RenderingThreads.SITES.run(work);
    }

    private static List<SharedItem> items(List<Listed> read) {
        return read.stream()
                .map(item -> new SharedItem(
                        item.site(),
                        item.page(),
                        item.kind(),
                        (int) item.date().toEpochDay(),
                        lastDay(item),
                        item.listedAt().toEpochMilli(),
                        List.of(item.terms())))
                .toList();
    }

    private static int lastDay(Listed item) {
        LocalDate closes = item.closes();
        return closes == null ? SharedItem.ENDLESS : (int) closes.toEpochDay();
    }

    private static Set<String> codes(Collection<SharedItem> items) {
        Set<String> codes = new HashSet<>();
        for (SharedItem item : items) {
            for (String term : item.terms()) {
                if (term.startsWith(TERRITORY)) {
                    codes.add(term.substring(TERRITORY.length()));
                }
            }
        }
        return codes;
    }

    /**
     * A filter by terms and territories of today.
     *
     * @param elsewhere its territories of which there is no item, for what contains them
     */
    private record Current(ListFilter filter, List<ItemTerritory> elsewhere) {}

    private Mono<Current> current(SharedItems items, ListFilter asked) {
        Terms terms = directory.snapshot().terms();
        ListFilter filter = asked.mapped(choice -> switch (choice.facet()) {
            case THEME -> current(terms, Vocabulary.THEME, choice);
            case AUDIENCE -> current(terms, Vocabulary.AUDIENCE, choice);
            default -> choice;
        });
        List<String> slugs = filter.values(ListFacet.TERRITORY).stream()
                .filter(slug -> !items.hasTerritory(slug))
                .toList();
        return slugs.isEmpty()
                ? Mono.just(new Current(filter, List.of()))
                : read(rows.findPlaces(new String[0], slugs.toArray(String[]::new)))
                        .filter(place -> place.slugs().length > 0)
                        .collectList()
                        .map(places -> current(items, filter, places));
    }

    private static Choice current(Terms terms, Vocabulary vocabulary, Choice choice) {
        return terms.currentWithSlug(vocabulary, choice.value())
                .map(term -> new Choice(choice.facet(), term.slug()))
                .orElse(choice);
    }

    /** @param places that the territories without items of the filter stand for */
    private static Current current(SharedItems items, ListFilter filter, List<TerritoryRow> places) {
        Map<String, String> slugs = new HashMap<>();
        places.forEach(place -> List.of(place.slugs()).forEach(slug -> slugs.put(slug, place.slug())));
        return new Current(
                filter.mapped(choice -> choice.facet() == ListFacet.TERRITORY
                        ? new Choice(choice.facet(), slugs.getOrDefault(choice.value(), choice.value()))
                        : choice),
                places.stream()
                        .filter(place -> !items.hasTerritory(place.slug()))
                        .map(SharedContent::place)
                        .toList());
    }

    private Mono<List<ItemTerritory>> places(Set<String> codes) {
        return codes.isEmpty()
                ? Mono.just(List.of())
                : read(rows.findPlaces(codes.toArray(String[]::new), new String[0]))
                        .map(SharedContent::place)
                        .collectList();
    }

    private static ItemTerritory place(TerritoryRow row) {
        return new ItemTerritory(row.code(), row.slug(), row.label(), List.of(row.within()), List.of(row.given()));
    }

    private <T> Flux<T> read(Flux<T> query) {
        return crossTenant.read(Purpose.SHARED_CONTENT, query);
    }
}
