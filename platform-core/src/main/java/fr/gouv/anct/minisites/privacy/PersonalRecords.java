package fr.gouv.anct.minisites.privacy;

import java.util.UUID;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What one part of the platform holds about a person. A bean is enough: the copy that a person asks for has its section. */
public interface PersonalRecords {

    /** Key of the section, in English, for example {@code memberships}. */
    String section();

    /** All that is held about the account at hand; nothing that opens anything, such as the digest of a token. */
    Mono<JsonNode> held(UUID account);
}
