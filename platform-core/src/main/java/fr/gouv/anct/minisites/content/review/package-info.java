/** Owns the way from writing to reading: what is submitted, what is sent back, what is published and withdrawn. */
@NullMarked
package fr.gouv.anct.minisites.content.review;

import org.jspecify.annotations.NullMarked;
