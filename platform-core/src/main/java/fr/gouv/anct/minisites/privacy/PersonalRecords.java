package fr.gouv.anct.minisites.privacy;

import java.util.UUID;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Exports the records of one part of the platform about a person. A bean is enough: its section appears in the copy
 * that the person requests.
 */
public interface PersonalRecords {

    /** Key of the section, in English, for example {@code memberships}. */
    String section();

    /** Returns all records about the account; nothing that grants access, such as the digest of a token. */
    Mono<JsonNode> export(UUID account);
}
