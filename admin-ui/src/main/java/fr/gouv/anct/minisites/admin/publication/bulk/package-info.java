/** Owns the acts on several pages or articles at once. */
@NullMarked
package fr.gouv.anct.minisites.admin.publication.bulk;

import org.jspecify.annotations.NullMarked;
