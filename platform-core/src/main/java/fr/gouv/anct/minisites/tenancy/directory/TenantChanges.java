package fr.gouv.anct.minisites.tenancy.directory;

import java.util.Map;
import java.util.UUID;

/**
 * The tenants that have changed since a snapshot marker.
 *
 * @param until the marker for the next query
 * @param versions current versions of the changed tenants
 */
record TenantChanges(SnapshotMarker until, Map<UUID, Long> versions) {}
