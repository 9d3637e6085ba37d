package fr.gouv.anct.minisites.content.editing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Unsaved input of one account in the form of a page, valid or not, stored automatically and offered to that account
 * again later.
 *
 * @param fields form fields, valid or not
 */
public record WorkingCopy(Map<String, List<String>> fields, Instant savedAt) {

    /**
     * The form instance of an input; an account has several when the page is open in several tabs.
     *
     * @param id generated when the form was displayed; null for a form that does not send it
     * @param seen when the displayed copy was stored; null when there was no copy
     */
    public record Form(@Nullable UUID id, @Nullable Instant seen) {

        /** A form that overwrites any stored copy. */
        public static final Form ANY = new Form(null, null);
    }
}
