/** Owns the requests for a space: what is asked in steps, checked, sent, held and withdrawn. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.request;

import org.jspecify.annotations.NullMarked;
