package fr.gouv.anct.minisites.admin.api.document;

/**
 * The document as clients of the API see it.
 *
 * @param openapi version of the specification that it follows
 */
record DocumentShape(String openapi) {}
