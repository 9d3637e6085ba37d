package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.provisioning.request.RequestAnswers;
import fr.gouv.anct.minisites.validation.EnumCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A database row of a creation and its completed steps, converted to a {@link CreationOrder} for the job or a {@link
 * SiteCreation} for screens.
 *
 * @param done JSON of the completed steps and their times
 */
record SiteCreationRow(
        UUID tenantId,
        UUID requestId,
        @Embedded.Empty(prefix = "requester_") Account requester,
        RequestAnswers answers,
        SiteCreation.State state,
        int failures,
        @Nullable String failure,
        @Nullable String technicalFailure,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant nextAttempt,
        String done) {

    CreationOrder order() {
        return new CreationOrder(tenantId, requestId, requester, answers, state, steps().keySet());
    }

    SiteCreation creation() {
        return new SiteCreation(
                tenantId,
                requestId,
                requester.id(),
                state,
                failures,
                failure,
                technicalFailure,
                startedAt,
                finishedAt,
                nextAttempt,
                steps());
    }

    @SuppressWarnings("unchecked")
    private Map<CreationStep, Instant> steps() {
        Map<CreationStep, Instant> steps = new EnumMap<>(CreationStep.class);
        ((Map<String, String>) Jsonb.MAPPER.readValue(done, Map.class))
                .forEach((step, at) -> steps.put(
                        EnumCode.find(CreationStep.class, step).orElseThrow(),
                        OffsetDateTime.parse(at).toInstant()));
        return Collections.unmodifiableMap(steps);
    }
}
