package fr.gouv.anct.minisites.job;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;

/**
 * Fake job that records its runs; a test may set the work of an instance beforehand. Abandoned after three failures.
 */
final class FakeJob implements Job {

    private final String name;
    private final boolean outside;
    private final List<String> runs = new CopyOnWriteArrayList<>();
    private final Map<String, Mono<Void>> work = new ConcurrentHashMap<>();
    final Map<String, Throwable> abandoned = new ConcurrentHashMap<>();

    FakeJob(String name) {
        this(name, false);
    }

    private FakeJob(String name, boolean outside) {
        this.name = name;
        this.outside = outside;
    }

    static FakeJob waitingForOutside(String name) {
        return new FakeJob(name, true);
    }

    void does(String instance, Mono<Void> what) {
        work.put(instance, what);
    }

    int runs(String instance) {
        return Collections.frequency(runs, instance);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean waitsForOutside() {
        return outside;
    }

    @Override
    public Mono<Void> run(String instance) {
        runs.add(instance);
        return work.getOrDefault(instance, Mono.empty());
    }

    @Override
    public Optional<Duration> retryAfter(int failures) {
        return failures < 3 ? Optional.of(Duration.ofMillis(100L * failures)) : Optional.empty();
    }

    @Override
    public Mono<Void> abandon(String instance, Throwable cause) {
        return Mono.fromRunnable(() -> abandoned.put(instance, cause));
    }
}
