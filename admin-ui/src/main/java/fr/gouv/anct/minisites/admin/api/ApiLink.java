package fr.gouv.anct.minisites.admin.api;

/**
 * Where something that belongs to this is.
 *
 * @param rel what it is, as IANA or we call it
 * @param href absolute
 */
public record ApiLink(String rel, String href) {}
