package fr.gouv.anct.minisites.admin.api;

/**
 * Link in the JSON of an API resource: a relation type and an absolute URL, such as that of the resource itself or of
 * its pages.
 *
 * @param rel relation type, registered with IANA or our own
 * @param href absolute
 */
public record ApiLink(String rel, String href) {}
