package fr.gouv.anct.minisites.admin.api;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.access.Role;
import java.util.UUID;

/**
 * Member of a site.
 *
 * @param id used by pages to name their owner
 */
@JsonTypeName("PersonFacts")
record MemberSummary(UUID id, String name, String email, Role role) {}
