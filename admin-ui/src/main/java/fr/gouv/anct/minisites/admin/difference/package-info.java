/** Owns the presentation of the differences between two texts of a page, part by part. */
@NullMarked
package fr.gouv.anct.minisites.admin.difference;

import org.jspecify.annotations.NullMarked;
