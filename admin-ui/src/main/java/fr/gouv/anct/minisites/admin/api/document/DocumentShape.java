package fr.gouv.anct.minisites.admin.api.document;

/**
 * Schema of the document for clients of the API.
 *
 * @param openapi version of the specification that it follows
 */
record DocumentShape(String openapi) {}
