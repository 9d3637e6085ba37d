/** Owns what programs do with what a site says of itself, part by part. */
@NullMarked
package fr.gouv.anct.minisites.admin.api.arrangement;

import org.jspecify.annotations.NullMarked;
