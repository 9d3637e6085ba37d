package fr.gouv.anct.minisites.provisioning.blueprint;

import java.util.Locale;

/** What a page of a blueprint is. */
public enum PageKind {
    /** A page of content. */
    PAGE,
    /** The list of articles; at most one in a site. */
    ARTICLES,
    /** An article of that list. */
    ARTICLE;

    /** As the database writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
