/** Owns what the screens of a page share: its URLs, header, tabs, typed input and working copy. */
@NullMarked
package fr.gouv.anct.minisites.admin.page;

import org.jspecify.annotations.NullMarked;
