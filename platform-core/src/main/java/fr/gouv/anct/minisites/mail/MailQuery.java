package fr.gouv.anct.minisites.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of letters; one that is null admits every letter.
 *
 * @param recipient words of the address, or of the name of its account
 * @param subject words of the subject
 * @param from written at this time or later
 * @param until written before this time
 */
public record MailQuery(
        MailSummary.@Nullable State state,
        @Nullable String recipient,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant until) {}
