package fr.gouv.anct.minisites.tenancy.directory;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks for changes that were announced to nobody, or never arrived. What a look finds counts as missed at the next one: an
 * announcement on its way has come by then.
 */
@Component
class DirectoryWatch {

    private final Tenants tenants;
    private final Duration every;
    private volatile @Nullable Mark mark;
    private volatile Map<UUID, Long> expected = Map.of();

    DirectoryWatch(Tenants tenants, @Value("${minisites.directory.watch:1s}") Duration every) {
        this.tenants = tenants;
        this.every = every;
    }

    Duration every() {
        return every;
    }

    /** From where to look: before everything is read. */
    Mono<Mark> mark() {
        return tenants.mark();
    }

    void start(Mark from) {
        mark = from;
        expected = Map.of();
    }

    /** The tenants that should be known in a newer version than they are. */
    Mono<List<UUID>> missed(DirectorySnapshot known) {
        Mark from = mark;
        return from == null ? Mono.empty() : tenants.since(from).map(changes -> missed(changes, known));
    }

    private List<UUID> missed(Changes changes, DirectorySnapshot known) {
        List<UUID> missed = behind(expected, known).keySet().stream().toList();
        expected = behind(changes.versions(), known);
        mark = changes.until();
        return missed;
    }

    /** Of some versions, those that are not known yet. */
    static Map<UUID, Long> behind(Map<UUID, Long> versions, DirectorySnapshot known) {
        Map<UUID, Long> behind = new HashMap<>(versions);
        behind.entrySet().removeIf(tenant -> known.version(tenant.getKey()) >= tenant.getValue());
        return behind;
    }
}
