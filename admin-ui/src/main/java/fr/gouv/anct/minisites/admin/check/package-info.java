/** Owns how what the checks find is told. */
@NullMarked
package fr.gouv.anct.minisites.admin.check;

import org.jspecify.annotations.NullMarked;
