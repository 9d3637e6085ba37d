/** Owns the plain forms of blocks, derived from the components of their records: fields, input, validation. */
@NullMarked
package fr.gouv.anct.minisites.admin.page.form;

import org.jspecify.annotations.NullMarked;
