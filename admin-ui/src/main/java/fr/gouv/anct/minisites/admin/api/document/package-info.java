/** Owns the document that describes the API (OpenAPI), made of the routes and of the records that they read and answer. */
@NullMarked
package fr.gouv.anct.minisites.admin.api.document;

import org.jspecify.annotations.NullMarked;
