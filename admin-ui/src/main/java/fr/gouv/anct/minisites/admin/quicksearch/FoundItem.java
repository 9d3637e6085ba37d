package fr.gouv.anct.minisites.admin.quicksearch;

/**
 * A result of the quick search.
 *
 * @param detail tells it from others with the same title; may be empty
 */
record FoundItem(String href, MarkedText title, String detail) {}
