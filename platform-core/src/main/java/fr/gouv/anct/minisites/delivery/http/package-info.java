/** Owns HTTP as visitors speak it: negotiation, validators, ranges, security headers, access log. */
@NullMarked
package fr.gouv.anct.minisites.delivery.http;

import org.jspecify.annotations.NullMarked;
