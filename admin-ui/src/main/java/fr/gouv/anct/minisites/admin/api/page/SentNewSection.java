package fr.gouv.anct.minisites.admin.api.page;

/** Shared section to create, as a draft with only its title. */
record SentNewSection(String title) {}
