package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A block that shows a generated list of pages, such as sub-pages or latest articles, found by its {@link Listing} for
 * each display.
 */
public interface HasListing {

    /** Which pages it shows; a list requested by two blocks is loaded once. */
    @JsonIgnore
    Listing listing();
}
