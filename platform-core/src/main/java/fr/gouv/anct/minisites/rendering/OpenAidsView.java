package fr.gouv.anct.minisites.rendering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The aids that one block shows.
 *
 * @param total number of aids that its filter admits
 * @param copied date of the data of Aides-territoires; null before the first copy
 * @param allHref URL of the list of all aids on the portal; null where the portal has none
 * @param sourceHref URL of the service that publishes them
 */
public record OpenAidsView(
        List<ListedAid> aids,
        int total,
        @Nullable LocalDate copied,
        @Nullable String allHref,
        String sourceHref) {}
