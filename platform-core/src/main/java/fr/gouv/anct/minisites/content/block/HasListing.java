package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A block that shows a list of pages. */
public interface HasListing {

    /** Which pages it shows; a list requested by two blocks is loaded once. */
    @JsonIgnore
    Listing listing();
}
