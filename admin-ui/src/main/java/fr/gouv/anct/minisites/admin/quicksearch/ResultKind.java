package fr.gouv.anct.minisites.admin.quicksearch;

import fr.gouv.anct.minisites.validation.Coded;

/** Kind of results of the quick search, in the order in which they are shown, unless the words name a screen. */
enum ResultKind implements Coded {
    SITE,
    /** A request for a site: those that an account finds wait for it, so that they come before contents. */
    REQUEST,
    PAGE,
    ARTICLE,
    DOCUMENT,
    MEDIA,
    PERSON,
    /** A screen of the back office, or an act that begins on one. */
    SCREEN
}
