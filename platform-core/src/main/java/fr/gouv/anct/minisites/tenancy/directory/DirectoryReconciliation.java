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
 * Finds changes whose notification was never sent or never arrived, by polling. A change is reported as missed only if
 * still unseen on the next poll: by then a notification on its way has arrived.
 */
@Component
class DirectoryReconciliation {

    private final ChangedTenants tenants;
    private final Duration every;
    private volatile @Nullable SnapshotMarker marker;
    private volatile Map<UUID, Long> expected = Map.of();

    DirectoryReconciliation(ChangedTenants tenants, @Value("${minisites.directory.watch:1s}") Duration every) {
        this.tenants = tenants;
        this.every = every;
    }

    Duration every() {
        return every;
    }

    /** Returns the marker to start from: to be read before the tenants are. */
    Mono<SnapshotMarker> currentMarker() {
        return tenants.currentMarker();
    }

    void start(SnapshotMarker from) {
        marker = from;
        expected = Map.of();
    }

    /** Returns the tenants whose known version is outdated. */
    Mono<List<UUID>> findMissed(DirectorySnapshot known) {
        SnapshotMarker from = marker;
        return from == null ? Mono.empty() : tenants.findChangesSince(from).map(changes -> findMissed(changes, known));
    }

    private List<UUID> findMissed(TenantChanges changes, DirectorySnapshot known) {
        List<UUID> missed = findOutdated(expected, known).keySet().stream().toList();
        expected = findOutdated(changes.versions(), known);
        marker = changes.until();
        return missed;
    }

    /** Returns those of the versions that the snapshot does not have yet. */
    static Map<UUID, Long> findOutdated(Map<UUID, Long> versions, DirectorySnapshot known) {
        Map<UUID, Long> behind = new HashMap<>(versions);
        behind.entrySet().removeIf(tenant -> known.version(tenant.getKey()) >= tenant.getValue());
        return behind;
    }
}
