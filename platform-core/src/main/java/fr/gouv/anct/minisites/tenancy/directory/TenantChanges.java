package fr.gouv.anct.minisites.tenancy.directory;

import java.util.Map;
import java.util.UUID;

/**
 * The ids and current versions of the tenants changed since a {@link SnapshotMarker}, polled to detect notifications
 * that were missed.
 *
 * @param until the marker for the next query
 * @param versions current versions of the changed tenants
 */
record TenantChanges(SnapshotMarker until, Map<UUID, Long> versions) {}
