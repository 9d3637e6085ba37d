package fr.gouv.anct.minisites.tenancy.directory;

import java.util.Map;
import java.util.UUID;

/**
 * What has changed since a mark.
 *
 * @param until the mark from which to ask the next time
 * @param versions of the tenants that changed
 */
record Changes(Mark until, Map<UUID, Long> versions) {}
