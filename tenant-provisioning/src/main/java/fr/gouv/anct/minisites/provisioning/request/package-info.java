/** Owns the requests for a site: their steps, validation, submission, slug reservation and withdrawal. */
@NullMarked
package fr.gouv.anct.minisites.provisioning.request;

import org.jspecify.annotations.NullMarked;
