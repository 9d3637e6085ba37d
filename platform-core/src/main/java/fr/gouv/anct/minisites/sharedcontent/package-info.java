/** Owns the lists of what live sites share with the portal: their facets in the memory of each node, their texts in the database. */
@NullMarked
package fr.gouv.anct.minisites.sharedcontent;

import org.jspecify.annotations.NullMarked;
