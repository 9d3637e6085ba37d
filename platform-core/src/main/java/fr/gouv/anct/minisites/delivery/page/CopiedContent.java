package fr.gouv.anct.minisites.delivery.page;

/** The copies of outside services that a page may show. */
record CopiedContent(PageAids aids, PageDataSets dataSets) {}
