package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.rendering.PageModel.SitePage;

/** A page that the platform makes for a site. */
record SystemPageModel(SystemPage page, SitePage model) {}
