package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;

/**
 * A system page, such as the legal notice, with the model built for one site, from which its searchable text is taken.
 */
record SystemPageModel(SystemPage page, SitePage model) {}
