package fr.gouv.anct.minisites.admin.api;

/** Somebody's part in a site. */
record PersonFacts(String name, String email, String role) {}
