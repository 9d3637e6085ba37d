/** Owns the screens of page templates and ready-made sections, maintained by central communications. */
@NullMarked
package fr.gouv.anct.minisites.admin.template;

import org.jspecify.annotations.NullMarked;
