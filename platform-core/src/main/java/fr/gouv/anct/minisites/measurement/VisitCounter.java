package fr.gouv.anct.minisites.measurement;

import fr.gouv.anct.minisites.platform.ClientPrefixes;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TokenMask;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Counts requests in memory. Not counted are programs, requests by which a browser prepares, visitors who object, and
 * visitors who come from the back office. Every request passes here, cached pages included: no object is made of one, unless
 * it brings something new.
 */
@Component
@EnableConfigurationProperties(MeasurementProperties.class)
public class VisitCounter {

    private static final String SEARCH = "/recherche";
    private static final int LONGEST_PATH = 400;
    private static final int FAMILY_BITS = 8;
    /** Drains after which no thread of a request can still hold counters that ended before them. */
    private static final int ENOUGH = 2;
    /** Ended counters that wait for the database. */
    private static final int DAYS_KEPT = 2;

    private final MeasurementProperties properties;
    private final ClientPrefixes clients;
    private final VisitorSalts salts;
    private final Clock clock;
    private final UserAgents agents = new UserAgents();
    private final Referrer referrers;
    private volatile DayCounts today;
    /** Counters that have ended, whose last counts are not written yet. */
    private final Deque<DayCounts> over = new ArrayDeque<>();

    VisitCounter(
            MeasurementProperties properties,
            MinisitesProperties platform,
            ClientPrefixes clients,
            VisitorSalts salts,
            Clock clock) {
        this.properties = properties;
        this.clients = clients;
        this.salts = salts;
        this.clock = clock;
        this.referrers = new Referrer(platform);
        this.today = new DayCounts(ParisCalendar.today(clock));
    }

    /** Whether visits are counted. */
    public boolean counts() {
        return properties.enabled();
    }

    /**
     * Counts a view of a page: whole, or not modified since the visitor's last one.
     *
     * @param now in milliseconds
     */
    public void view(Tenant tenant, String path, VisitHeaders headers, @Nullable InetSocketAddress remote, long now) {
        int family = family(headers);
        if (family == UserAgents.PROGRAM || headers.isEmbedded()) {
            return;
        }
        Referrer.Origin origin = referrers.origin(headers, tenant);
        if (origin == Referrer.Origin.BACK_OFFICE) {
            return;
        }
        DayCounts day = day(now);
        SiteCounts site = day.of(tenant.id());
        switch (origin) {
            case SITE -> site.view(path, false, null);
            case SEARCH -> {
                site.view(path, false, null);
                String words = path.equals(SEARCH) ? null : referrers.words(headers);
                if (words != null) {
                    site.click(SearchedWords.of(words));
                }
            }
            case ELSEWHERE -> site.view(path, true, referrers.domain(headers));
            default -> site.view(path, true, null);
        }
        meet(day, site, tenant.id(), visitor(headers, remote, family));
    }

    /** Counts a search, of its first page of results and without a filter. */
    public void search(
            Tenant tenant, String typed, boolean found, VisitHeaders headers, @Nullable InetSocketAddress remote) {
        int family = family(headers);
        if (family != UserAgents.PROGRAM && !headers.isEmbedded() && !comesFromBackOffice(headers, tenant)) {
            DayCounts day = day();
            // One person may have several browsers: addresses alone tell searchers apart.
            long visitor = visitor(headers, remote, UserAgents.PROGRAM);
            String words = SearchedWords.of(typed);
            day.of(tenant.id()).search(words, found, salts.hash(day.date(), tenant.id(), visitor, words));
        }
    }

    /** Counts the download of a file: the whole, or its first part. */
    public void download(Tenant tenant, UUID media, VisitHeaders headers, @Nullable InetSocketAddress remote) {
        int family = family(headers);
        if (family != UserAgents.PROGRAM && !comesFromBackOffice(headers, tenant)) {
            DayCounts day = day();
            SiteCounts site = day.of(tenant.id());
            site.download(media);
            meet(day, site, tenant.id(), visitor(headers, remote, family));
        }
    }

    /** Counts a click that leads to the tool of a service; no visitor, as its page was viewed before.
     *
     * @param path of the page of the service
     */
    public void toolClick(Tenant tenant, String path, VisitHeaders headers) {
        if (isPageOfVisitor(headers, tenant)) {
            day().of(tenant.id()).toolClick(path);
        }
    }

    /** Counts a request for a page that does not exist; no visitor, as nothing was consulted. */
    public void missing(Tenant tenant, String path, VisitHeaders headers, @Nullable InetSocketAddress remote) {
        if (isPageOfVisitor(headers, tenant)) {
            String kept = CountedText.of(TokenMask.tokens(path), LONGEST_PATH);
            // An address of a person, as in a link that was made from one by mistake, also where that was encoded
            // twice.
            boolean person = kept.indexOf('@') >= 0 || kept.contains("%40");
            day().of(tenant.id())
                    .missing(person ? SiteCounts.OTHERS : kept, visitor(headers, remote, UserAgents.PROGRAM));
        }
    }

    private boolean isPageOfVisitor(VisitHeaders headers, Tenant tenant) {
        return family(headers) != UserAgents.PROGRAM && !headers.isEmbedded() && !comesFromBackOffice(headers, tenant);
    }

    private boolean comesFromBackOffice(VisitHeaders headers, Tenant tenant) {
        return referrers.origin(headers, tenant) == Referrer.Origin.BACK_OFFICE;
    }

    /** Returns the family of the browser; that of a program for all that is not counted. */
    private int family(VisitHeaders headers) {
        return !properties.enabled() || headers.excluded()
                ? UserAgents.PROGRAM
                : agents.family(headers.bytes(), headers.agent(), headers.agentEnd());
    }

    private long visitor(VisitHeaders headers, @Nullable InetSocketAddress remote, int family) {
        return clients.of(remote, headers.bytes(), headers.forwarded(), headers.forwardedEnd()) << FAMILY_BITS | family;
    }

    private void meet(DayCounts day, SiteCounts site, UUID tenant, long visitor) {
        if (!salts.has(day.date())) {
            site.missVisitors();
        } else if (site.isNew(visitor)) {
            Long hash = salts.hash(day.date(), tenant, visitor);
            if (hash != null) {
                site.visitor(hash);
            }
        }
    }

    /** Returns the counters of now. */
    DayCounts day() {
        return day(clock.millis());
    }

    private DayCounts day(long now) {
        DayCounts current = today;
        return current.isOver(now) ? next(current) : current;
    }

    private synchronized DayCounts next(DayCounts ended) {
        if (today == ended) {
            DayCounts next = new DayCounts(ParisCalendar.today(clock));
            end(ended);
            if (over.size() > DAYS_KEPT) {
                // The database has been away for days.
                next.lose(over.remove().requests());
            }
            today = next;
            // Nothing of a visitor is kept for longer than a day.
            agents.forget();
        }
        return today;
    }

    private void end(DayCounts ended) {
        ended.end();
        over.add(ended);
    }

    /** Notes that a batch of counts was given up. */
    void lost(long requests) {
        day().lose(Math.max(1, requests));
    }

    /** Returns the day of the counters. */
    LocalDate date() {
        return day().date();
    }

    /**
     * Moves the counts to batches. Counters that have ended are moved again, as the thread of a request may still have held
     * them: those of a day that is over, and those that were replaced because they were nearly full.
     */
    synchronized void drain(MeasurementBatches batches) {
        DayCounts current = day();
        current.drain(batches);
        over.forEach(ended -> ended.drain(batches));
        over.removeIf(ended -> ended.drainsSinceEnd() > ENOUGH);
        if (current.isNearlyFull() && over.isEmpty()) {
            today = current.renewed();
            end(current);
        }
        batches.close();
    }
}
