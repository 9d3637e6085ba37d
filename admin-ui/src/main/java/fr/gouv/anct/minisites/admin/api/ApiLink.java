package fr.gouv.anct.minisites.admin.api;

/**
 * Link to a related resource.
 *
 * @param rel relation type, registered with IANA or our own
 * @param href absolute
 */
public record ApiLink(String rel, String href) {}
