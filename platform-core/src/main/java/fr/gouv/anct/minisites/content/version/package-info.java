/** Owns what a page has said before: the list of its revisions, what differs between two, and saying an old one again. */
@NullMarked
package fr.gouv.anct.minisites.content.version;

import org.jspecify.annotations.NullMarked;
