/** Owns the guide of the portal: its questions, choices and rules, and the services that answers lead to. */
@NullMarked
package fr.gouv.anct.minisites.portal.guide;

import org.jspecify.annotations.NullMarked;
