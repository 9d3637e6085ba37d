package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;

/** A system page with its model for a site. */
record SystemPageModel(SystemPage page, SitePage model) {}
