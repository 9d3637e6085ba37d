/** Owns the screens of the platform's standards: legal entities, standard texts, embed hosts, impact of a change. */
@NullMarked
package fr.gouv.anct.minisites.admin.standard;

import org.jspecify.annotations.NullMarked;
