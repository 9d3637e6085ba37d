/** Owns the pages about access tokens: one's own, and the one time that a new one is shown. */
@NullMarked
package fr.gouv.anct.minisites.admin.token;

import org.jspecify.annotations.NullMarked;
