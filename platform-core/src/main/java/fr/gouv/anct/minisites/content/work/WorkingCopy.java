package fr.gouv.anct.minisites.content.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed in the form of a page and has not saved yet.
 *
 * @param fields of the form, valid or not
 */
public record WorkingCopy(Map<String, List<String>> fields, Instant savedAt) {

    /**
     * The form that something was typed in: one of several of the same person, when the page is open in several tabs.
     *
     * @param id made when it was shown; none for a form that does not say
     * @param seen when the copy that it showed was kept; none where there was no copy
     */
    public record Form(@Nullable UUID id, @Nullable Instant seen) {

        /** One that takes the place of whatever is kept. */
        public static final Form ANY = new Form(null, null);
    }
}
