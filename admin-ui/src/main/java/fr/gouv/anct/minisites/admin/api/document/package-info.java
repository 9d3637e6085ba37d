/**
 * Owns the document that describes the API (OpenAPI), derived from the routes and from the records that they read and
 * answer.
 */
@NullMarked
package fr.gouv.anct.minisites.admin.api.document;

import org.jspecify.annotations.NullMarked;
