package fr.gouv.anct.minisites.admin.api.redirect;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Redirect in a list.
 *
 * @param state effect for visitors: a redirect is inactive when its page is not visible, when a page exists at its
 *     path, or when its alias no longer exists
 * @param hits number of times it was followed
 */
@JsonTypeName("RedirectFacts")
record RedirectSummary(
        UUID id,
        String from,
        String to,
        @Nullable String alias,
        Redirect.State state,
        long hits,
        @Nullable LocalDate lastHitOn,
        List<ApiLink> links) {}
