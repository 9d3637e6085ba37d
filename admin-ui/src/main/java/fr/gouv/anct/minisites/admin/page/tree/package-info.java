/** Owns the tree of pages, the list of articles, and the forms that create either. */
@NullMarked
package fr.gouv.anct.minisites.admin.page.tree;

import org.jspecify.annotations.NullMarked;
