package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.access.Role;
import java.util.UUID;

/**
 * Somebody's part in a site.
 *
 * @param id by which pages name who sees to them
 */
record PersonFacts(UUID id, String name, String email, Role role) {}
