package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.access.Role;
import java.util.UUID;

/**
 * Member of a site.
 *
 * @param id used by pages to name their owner
 */
record PersonFacts(UUID id, String name, String email, Role role) {}
