package fr.gouv.anct.minisites.admin.api.redirect;

import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A redirect in a list.
 *
 * @param state what comes of it for visitors: nobody is led when its page is not to be seen, when a page answers at its
 *     path, or when its alias is gone
 * @param hits how often it was taken
 */
record RedirectFacts(
        UUID id,
        String from,
        String to,
        @Nullable String alias,
        Redirect.State state,
        long hits,
        @Nullable LocalDate lastHitOn,
        List<ApiLink> links) {}
