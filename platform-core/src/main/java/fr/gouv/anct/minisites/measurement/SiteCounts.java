package fr.gouv.anct.minisites.measurement;

import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counters of one site on one day; their number is bounded for the site and for the day. */
final class SiteCounts {

    /** Visitors that a node distinguishes on a site. */
    private static final int VISITORS = 100_000;
    /** Pages of a site are many, but as many as it has; texts of one kind that clients can invent are few. */
    private static final int INVENTED = 1_000;
    /** Missing paths that one client may bring: a link checker behind one address brings no more in a day. */
    private static final int OF_ONE_CLIENT = 100;
    /** Pages with the domains from which they were reached. */
    private static final int REFERENCES = 5_000;

    /** Stands for the texts beyond the limit. */
    static final String OTHERS = "*";

    /** A search by one visitor. */
    record Searcher(String words, long visitor) {}

    private final DayCounts day;
    private final ConcurrentMap<String, PageCounts> pages = new ConcurrentHashMap<>();
    private final ConcurrentMap<UUID, AtomicLong> downloads = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, SearchCounts> searches = new ConcurrentHashMap<>();
    /** Clicks by words, apart: a referrer can name words that nobody has searched. */
    private final ConcurrentMap<String, AtomicLong> clicks = new ConcurrentHashMap<>();

    private final ConcurrentMap<String, AtomicLong> missing = new ConcurrentHashMap<>();
    /** Missing paths that each client brought first. */
    private final ConcurrentMap<Long, AtomicInteger> newPathsByClient = new ConcurrentHashMap<>();

    private final Set<String> domains = ConcurrentHashMap.newKeySet();
    private final AtomicInteger references = new AtomicInteger();
    private final VisitorSet visitors;
    private final Queue<Long> newVisitors = new ConcurrentLinkedQueue<>();
    private final Queue<Searcher> searchers = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean moreVisitors = new AtomicBoolean();

    SiteCounts(DayCounts day) {
        this.day = day;
        this.visitors = new VisitorSet(VISITORS, day.visitorRoom());
    }

    /** Counts a view; {@code domain} is null for none, {@link Referrer.Origin#SITE} has no arrival. */
    void view(String path, boolean arrival, @Nullable String domain) {
        PageCounts page = counter(pages, path, PageCounts::new);
        if (page == null) {
            return;
        }
        page.views().increment();
        if (!arrival) {
            return;
        }
        if (domain == null) {
            page.withoutReferrer().increment();
            return;
        }
        LongAdder known = page.arrivals().get(domain);
        if (known == null) {
            known = takesReference(domain)
                    ? page.arrivals().computeIfAbsent(domain, _ -> new LongAdder())
                    : counter(page.arrivals(), OTHERS, LongAdder::new);
        }
        // The view is counted, and the domain of its referrer alone is not.
        if (known != null) {
            known.increment();
        }
    }

    /** Whether a page may have one more domain: of those that are known for the site, or one of the first. */
    private boolean takesReference(String domain) {
        if (!domains.contains(domain)) {
            if (domains.size() >= INVENTED) {
                return false;
            }
            domains.add(domain);
        }
        return references.get() < REFERENCES && day.takesInvented() && references.incrementAndGet() <= REFERENCES;
    }

    void toolClick(String path) {
        PageCounts page = counter(pages, path, PageCounts::new);
        if (page != null) {
            page.toolClicks().increment();
        }
    }

    void download(UUID media) {
        increment(counter(downloads, media, AtomicLong::new));
    }

    /**
     * Counts a request for a path that does not exist.
     *
     * @param visitor one client may bring so many new paths that the list of a day is not its own
     */
    void missing(String path, long visitor) {
        boolean told = missing.containsKey(path) || path.equals(OTHERS) || isWithinShare(visitor);
        increment(invented(missing, told ? path : OTHERS, OTHERS, AtomicLong::new));
    }

    private boolean isWithinShare(long visitor) {
        // Full only once as many clients have brought a path each: nothing new is taken then anyway.
        if (newPathsByClient.size() >= INVENTED && !newPathsByClient.containsKey(visitor)) {
            return false;
        }
        return newPathsByClient
                        .computeIfAbsent(visitor, _ -> new AtomicInteger())
                        .incrementAndGet()
                <= OF_ONE_CLIENT;
    }

    void search(String words, boolean found, @Nullable Long visitor) {
        SearchCounts search = invented(searches, words, SearchedWords.OTHERS, SearchCounts::new);
        if (search != null) {
            search.searches().incrementAndGet();
            if (!found) {
                search.withoutResult().incrementAndGet();
            }
            if (visitor != null && searches.containsKey(words) && searchers.size() < INVENTED) {
                searchers.add(new Searcher(words, visitor));
            }
        }
    }

    void click(String words) {
        increment(invented(clicks, words, SearchedWords.OTHERS, AtomicLong::new));
    }

    private static void increment(@Nullable AtomicLong counter) {
        if (counter != null) {
            counter.incrementAndGet();
        }
    }

    /** Returns the counter of a text that a client may have invented, or that of all others. */
    private <C> @Nullable C invented(ConcurrentMap<String, C> counters, String text, String others, Supplier<C> fresh) {
        C known = counters.get(text);
        if (known != null) {
            return known;
        }
        return counters.size() < INVENTED && day.takesInvented()
                ? counters.computeIfAbsent(text, _ -> fresh.get())
                : counter(counters, others, fresh);
    }

    private <K, C> @Nullable C counter(ConcurrentMap<K, C> counters, K key, Supplier<C> fresh) {
        C known = counters.get(key);
        if (known != null) {
            return known;
        }
        if (!day.takesCounter()) {
            return null;
        }
        return counters.computeIfAbsent(key, _ -> fresh.get());
    }

    /** Whether a visitor, as a number of 57 bits, has not been met before on this node. */
    boolean isNew(long visitor) {
        return switch (visitors.add(visitor)) {
            case ADDED -> true;
            case KNOWN -> false;
            case FULL -> {
                missVisitors();
                yield false;
            }
        };
    }

    /** Notes that there are more visitors than are told. */
    void missVisitors() {
        moreVisitors.setPlain(true);
    }

    /** Notes a new visitor by the keyed hash that the database knows. */
    void visitor(long hash) {
        newVisitors.add(hash);
    }

    /** Moves the counts to batches. */
    void drain(UUID tenant, MeasurementBatches batches) {
        pages.forEach((path, page) -> drain(tenant, path, page, batches));
        downloads.forEach((media, count) -> {
            long downloaded = count.getAndSet(0);
            if (downloaded > 0) {
                batches.add(new MeasurementBatches.Downloads(tenant, day.date(), media, downloaded));
            }
        });
        missing.forEach((path, count) -> {
            long hits = count.getAndSet(0);
            if (hits > 0) {
                batches.add(new MeasurementBatches.Missing(tenant, day.date(), path, hits));
            }
        });
        searches.forEach((words, search) -> {
            long searched = search.searches().getAndSet(0);
            long without = search.withoutResult().getAndSet(0);
            if (searched + without > 0) {
                batches.add(new MeasurementBatches.Searches(tenant, day.date(), words, searched, without, 0));
            }
        });
        clicks.forEach((words, count) -> {
            long clicked = count.getAndSet(0);
            if (clicked > 0) {
                batches.add(new MeasurementBatches.Searches(tenant, day.date(), words, 0, 0, clicked));
            }
        });
        for (Long hash = newVisitors.poll(); hash != null; hash = newVisitors.poll()) {
            batches.add(new MeasurementBatches.Visitor(tenant, day.date(), hash));
        }
        for (Searcher one = searchers.poll(); one != null; one = searchers.poll()) {
            batches.add(new MeasurementBatches.SearchVisitor(tenant, day.date(), one.words(), one.visitor()));
        }
        if (moreVisitors.getAndSet(false)) {
            batches.add(new MeasurementBatches.MoreVisitors(tenant, day.date()));
        }
    }

    private void drain(UUID tenant, String path, PageCounts page, MeasurementBatches batches) {
        long arrivals = 0;
        long direct = page.withoutReferrer().sumThenReset();
        if (direct > 0) {
            batches.add(new MeasurementBatches.Arrivals(tenant, day.date(), path, "", direct));
            arrivals += direct;
        }
        for (var domain : page.arrivals().entrySet()) {
            long arrived = domain.getValue().sumThenReset();
            if (arrived > 0) {
                batches.add(new MeasurementBatches.Arrivals(tenant, day.date(), path, domain.getKey(), arrived));
                arrivals += arrived;
            }
        }
        long viewed = page.views().sumThenReset();
        long clicked = page.toolClicks().sumThenReset();
        if (viewed + arrivals + clicked > 0) {
            batches.add(new MeasurementBatches.Views(tenant, day.date(), path, viewed, arrivals, clicked));
        }
    }
}
