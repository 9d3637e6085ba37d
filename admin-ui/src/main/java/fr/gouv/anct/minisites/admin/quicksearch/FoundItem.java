package fr.gouv.anct.minisites.admin.quicksearch;

/**
 * Result of the quick search: the URL to open, the title with the matches marked, and a detail to distinguish equal
 * titles.
 *
 * @param detail tells it from others with the same title; may be empty
 */
record FoundItem(String href, MarkedText title, String detail) {}
