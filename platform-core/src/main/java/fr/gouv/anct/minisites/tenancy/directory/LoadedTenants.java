package fr.gouv.anct.minisites.tenancy.directory;

import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tenants that were just loaded from the database for the in-memory directory, with the ids of rows that this release
 * cannot read.
 *
 * @param unreadable tenants whose row this release cannot read: a newer release stored a value that is unknown here
 */
record LoadedTenants(List<Tenant> tenants, Set<UUID> unreadable) {

    /** A row of the directory; its tenant is null when the row is unreadable. */
    record Row(UUID id, @Nullable Tenant tenant) {}

    static LoadedTenants of(List<Row> rows) {
        return new LoadedTenants(
                rows.stream().map(Row::tenant).filter(Objects::nonNull).toList(),
                rows.stream().filter(row -> row.tenant() == null).map(Row::id).collect(Collectors.toUnmodifiableSet()));
    }

    /** Returns the versions of the readable tenants. */
    Map<UUID, Long> versions() {
        return tenants.stream().collect(Collectors.toMap(Tenant::id, Tenant::version));
    }

    /** Returns the tenants, the unreadable ones as they were known before. */
    List<Tenant> orKnown(DirectorySnapshot before) {
        return Stream.concat(tenants.stream(), unreadable.stream().flatMap(id -> before.byId(id).stream()))
                .toList();
    }

    /** Returns those of the ids for which there is no row. */
    Set<UUID> absent(Collection<UUID> ids) {
        Set<UUID> present = tenants.stream().map(Tenant::id).collect(Collectors.toSet());
        return ids.stream()
                .filter(id -> !present.contains(id) && !unreadable.contains(id))
                .collect(Collectors.toUnmodifiableSet());
    }
}
