package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.site.ConformityState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contents of the footer of every page: description, link columns, partner logos, accessibility status and the URLs
 * of the mandatory pages. The institutional links (info.gouv.fr…) and the licence sentence are the theme's.
 *
 * @param conformity worded by the theme as « Accessibilité : non conforme »
 * @param budgetHref the budget of the site; null without one
 * @param opinionUrl address of the button « Je donne mon avis »; none: no button
 */
public record Footer(
        String description,
        List<Column> columns,
        List<PartnerLogo> partners,
        ConformityState conformity,
        String accessibilityHref,
        String siteMapHref,
        String legalNoticeHref,
        String termsHref,
        String privacyHref,
        String cookiesHref,
        String statisticsHref,
        @Nullable String budgetHref,
        String contactHref,
        @Nullable String opinionUrl) {

    /** A titled column of links. */
    public record Column(String title, List<PageLink> links) {}

    /** A partner's logo. */
    public record PartnerLogo(
            String name, MediaReference logo, @Nullable PageLink link) {}
}
