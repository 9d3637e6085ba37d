package fr.gouv.anct.minisites.admin.api.page;

/** A shared section to be made, as a draft with nothing but its title. */
record SentNewSection(String title) {}
