/** Owns the presentation of check findings. */
@NullMarked
package fr.gouv.anct.minisites.admin.check;

import org.jspecify.annotations.NullMarked;
