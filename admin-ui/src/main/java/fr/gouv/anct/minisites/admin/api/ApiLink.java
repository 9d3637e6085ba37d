package fr.gouv.anct.minisites.admin.api;

/** @param href absolute */
record ApiLink(String rel, String href) {}
