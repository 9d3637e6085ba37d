package fr.gouv.anct.minisites.admin.api.document;

import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * Schema of the document for clients of the API.
 *
 * @param openapi version of the specification that it follows
 */
@JsonTypeName("DocumentShape")
record OpenApiDocumentSchema(String openapi) {}
