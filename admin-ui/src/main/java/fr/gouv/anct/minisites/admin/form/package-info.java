/** Owns the fields of forms: what a screen gives their templates, error messages included. */
@NullMarked
package fr.gouv.anct.minisites.admin.form;

import org.jspecify.annotations.NullMarked;
