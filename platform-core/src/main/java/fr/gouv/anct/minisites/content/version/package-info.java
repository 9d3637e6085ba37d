/**
 * Owns the history of a page: the list of its revisions, the differences between two, and the restoration of an old
 * one.
 */
@NullMarked
package fr.gouv.anct.minisites.content.version;

import org.jspecify.annotations.NullMarked;
