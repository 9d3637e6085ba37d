package fr.gouv.anct.minisites.sharedcontent;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
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
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
                .zipWhen(items -> elsewhere(items, filter))
                .flatMap(both -> off(() ->
                        both.getT1().find(filter, both.getT2(), ParisCalendar.dateOf(clock.instant()), offset, limit)));
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
                .zipWhen(items -> places(codes(items), List.of()))
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
                        item.listedAt().toEpochMilli(),
                        List.of(item.terms())))
                .toList();
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

    /** Returns the selected territories of which there is no item, for what contains them. */
    private Mono<List<ItemTerritory>> elsewhere(SharedItems items, ListFilter filter) {
        List<String> slugs = filter.values(ListFacet.TERRITORY).stream()
                .filter(slug -> !items.hasTerritory(slug))
                .toList();
        return slugs.isEmpty()
                ? Mono.just(List.of())
                : places(Set.of(), slugs)
                        .map(places -> places.stream()
                                .filter(place -> slugs.contains(place.slug()))
                                .toList());
    }

    private Mono<List<ItemTerritory>> places(Set<String> codes, List<String> slugs) {
        return codes.isEmpty() && slugs.isEmpty()
                ? Mono.just(List.of())
                : read(rows.findPlaces(codes.toArray(String[]::new), slugs.toArray(String[]::new)))
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
