/** Owns the screens with which a team requests a site: the form in steps, its summary, its history. */
@NullMarked
package fr.gouv.anct.minisites.admin.request;

import org.jspecify.annotations.NullMarked;
