package fr.gouv.anct.minisites.territorycontent;

import fr.gouv.anct.minisites.territory.TerritoryDetails;
import java.util.Optional;
import reactor.core.publisher.Flux;

/**
 * Finds one group of things that concern a territory, such as documents, across sites. Every bean of this type takes part
 * in the pages of territories, in their order; its title is the message {@code territory.group.<code>} of the theme.
 */
public interface TerritoryContent {

    /** Items of one scale that a page shows; a group finds one more, by which the page knows that there are others. */
    int SHOWN = 5;

    /** Name of the group, in lower case with hyphens. */
    String code();

    /**
     * Returns what concerns a territory: that is about it, about what contains it, about what lies in it, or about all of
     * France. Of each scale at most one more than {@link #SHOWN}, the most important first, read by one statement. Only what
     * visitors may see and what its site shares with the portal.
     */
    Flux<TerritoryItem> find(TerritoryDetails territory);

    /** Returns the codes of the territories that it has something about, for the site map. */
    Flux<String> territories();

    /**
     * Returns the path on the portal of the list with all that concerns a territory; empty where there is none.
     *
     * @param scale of the items that the page shows a part of
     */
    default Optional<String> list(TerritoryDetails territory, TerritoryScale scale) {
        return Optional.empty();
    }
}
