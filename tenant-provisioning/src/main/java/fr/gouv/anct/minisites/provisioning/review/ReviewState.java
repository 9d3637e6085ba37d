package fr.gouv.anct.minisites.provisioning.review;

import fr.gouv.anct.minisites.provisioning.request.RequestAnswers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts about a request that its reviewers know beside its present answers.
 *
 * @param assigneeId account that takes care of it; null for none
 * @param assignee display name of that account
 * @param earlierAnswers answers for which changes were last requested, or with which the request was first recalled;
 *     null when it was submitted once
 */
public record ReviewState(
        @Nullable UUID assigneeId,
        @Nullable String assignee,
        @Nullable RequestAnswers earlierAnswers) {}
