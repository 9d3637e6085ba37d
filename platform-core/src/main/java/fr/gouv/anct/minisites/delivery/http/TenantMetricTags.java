package fr.gouv.anct.minisites.delivery.http;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * Chooses the tenants with a metric tag of their own: the 50 busiest, so that the number of time series does not grow
 * with the number of sites. Counts are halved at each ranking, so that yesterday's peak does not keep its rank.
 */
final class TenantMetricTags {

    static final String OTHER = "other";
    private static final int LABELLED = 50;

    private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
    private volatile Set<String> busiest = Set.of();

    /** Counts a request and returns the tag of its tenant. */
    String label(String tenant) {
        LongAdder count = requests.get(tenant);
        (count == null ? requests.computeIfAbsent(tenant, _ -> new LongAdder()) : count).increment();
        return busiest.contains(tenant) || requests.size() <= LABELLED ? tenant : OTHER;
    }

    /** Ranks the tenants again; returns those that have lost their tag. */
    Set<String> rank() {
        Set<String> before = busiest;
        busiest = requests.entrySet().stream()
                .sorted(Comparator.comparingLong(
                        (Map.Entry<String, LongAdder> e) -> -e.getValue().sum()))
                .limit(LABELLED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        requests.values().forEach(count -> count.add(-count.sum() / 2));
        requests.values().removeIf(count -> count.sum() == 0);
        return before.stream().filter(tenant -> !busiest.contains(tenant)).collect(Collectors.toSet());
    }
}
