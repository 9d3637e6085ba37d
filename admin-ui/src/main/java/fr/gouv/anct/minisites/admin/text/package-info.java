/** Owns the texts of the back office, and how dates and times are written in them. */
@NullMarked
package fr.gouv.anct.minisites.admin.text;

import org.jspecify.annotations.NullMarked;
