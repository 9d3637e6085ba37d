/** Owns examples of every block: complete, random and hostile ones. */
@NullMarked
package fr.gouv.anct.minisites.content.block.testing;

import org.jspecify.annotations.NullMarked;
