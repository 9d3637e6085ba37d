/** Owns the pages and articles of a tenant: their tree, their revisions, what is published. */
@NullMarked
package fr.gouv.anct.minisites.content;

import org.jspecify.annotations.NullMarked;
