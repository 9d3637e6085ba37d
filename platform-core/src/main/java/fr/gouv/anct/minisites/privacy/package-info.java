/** Owns the rights of a person over their data: access, copy and erasure. */
@NullMarked
package fr.gouv.anct.minisites.privacy;

import org.jspecify.annotations.NullMarked;
