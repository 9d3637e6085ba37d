/** Owns what is told of the difference between two texts of a page, part by part. */
@NullMarked
package fr.gouv.anct.minisites.admin.difference;

import org.jspecify.annotations.NullMarked;
