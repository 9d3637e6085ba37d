/** Owns the places of pages in their site: the tree, its order, the addresses that follow from it, the trash. */
@NullMarked
package fr.gouv.anct.minisites.content.tree;

import org.jspecify.annotations.NullMarked;
