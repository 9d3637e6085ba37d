/** Owns what the settings of a site have in common that are one row each, with a version for optimistic locking. */
@NullMarked
package fr.gouv.anct.minisites.setting;

import org.jspecify.annotations.NullMarked;
