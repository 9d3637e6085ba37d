/** Owns the fields of forms: the data for their templates, error messages included. */
@NullMarked
package fr.gouv.anct.minisites.admin.form;

import org.jspecify.annotations.NullMarked;
