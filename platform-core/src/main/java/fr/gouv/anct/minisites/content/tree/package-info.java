/** Owns the position of pages in their site: the tree, its order, the resulting paths, the site's overview. */
@NullMarked
package fr.gouv.anct.minisites.content.tree;

import org.jspecify.annotations.NullMarked;
