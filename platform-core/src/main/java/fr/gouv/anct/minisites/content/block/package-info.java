/** Owns the blocks that a page is made of, their JSON form and their evolution. */
@NullMarked
package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.NullMarked;
