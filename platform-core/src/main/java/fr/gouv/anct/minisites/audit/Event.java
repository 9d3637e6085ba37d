package fr.gouv.anct.minisites.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param actor name of the person, or of the part of the platform that acts by itself
 * @param actorId the person's account
 * @param action in lower case, dotted, for example {@code request.sent}; its words are in the back office's bundle
 * @param tenantId of the site concerned
 * @param subject id of what else is concerned: a request
 * @param detail what a reader needs beside, short texts without personal data
 */
public record Event(
        String actor,
        @Nullable UUID actorId,
        String action,
        @Nullable UUID tenantId,
        @Nullable UUID subject,
        Map<String, String> detail) {}
