package fr.gouv.anct.minisites.admin.quicksearch;

import fr.gouv.anct.minisites.validation.Coded;

/** Kind of results of the quick search, in the order in which they are shown. */
enum ResultKind implements Coded {
    SITE,
    PAGE,
    ARTICLE,
    MEDIA,
    PERSON,
    REQUEST,
    /** A screen of the back office, or an act that begins on one. */
    SCREEN
}
