package fr.gouv.anct.minisites.content.schedule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits for a page and is replaced by another choice. */
public sealed interface Replaced {

    /** Whatever waits. */
    record Any() implements Replaced {}

    /**
     * What somebody saw waiting when they chose: what a colleague has done since is not undone unseen.
     *
     * @param schedule none where nothing waited
     */
    record Seen(@Nullable UUID schedule) implements Replaced {}

    /** Whether that is what waits now. */
    default boolean by(Agenda agenda, Deed deed) {
        return switch (this) {
            case Any _ -> true;
            case Seen(UUID schedule) ->
                agenda.waiting(deed)
                        .map(waiting -> waiting.id().equals(schedule))
                        .orElse(schedule == null);
        };
    }
}
