package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.rendering.ArticleSummary;
import fr.gouv.anct.minisites.site.SiteIdentity;
import java.util.List;

/** The recent articles of a site, newest first, with the site's identity. */
public record Feed(SiteIdentity identity, List<ArticleSummary> articles) {}
