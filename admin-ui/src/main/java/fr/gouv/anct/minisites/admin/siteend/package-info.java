/** Owns the forms about the end of a site: to set it, to ask to put it off, to withdraw the request, to answer. */
@NullMarked
package fr.gouv.anct.minisites.admin.siteend;

import org.jspecify.annotations.NullMarked;
