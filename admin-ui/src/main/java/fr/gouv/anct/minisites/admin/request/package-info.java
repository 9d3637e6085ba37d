/** Owns the screens with which a team asks for a space: the form in steps, its summary, what becomes of it. */
@NullMarked
package fr.gouv.anct.minisites.admin.request;

import org.jspecify.annotations.NullMarked;
