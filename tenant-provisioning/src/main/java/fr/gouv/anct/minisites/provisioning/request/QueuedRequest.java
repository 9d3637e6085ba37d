package fr.gouv.anct.minisites.provisioning.request;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submitted site request with its assignee, as a row of the reviewers' queue and of its CSV export.
 *
 * @param assigneeId account that takes care of it; null for none
 * @param assignee display name of that account
 */
public record QueuedRequest(
        SiteRequest request,
        @Nullable UUID assigneeId,
        @Nullable String assignee) {}
