package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stored title, tagline, description, brand block, operator logo, BETA badge and visitors' contact address of a
 * site.
 *
 * @param title service title of the header, also the end of every page title
 * @param tagline line under the title
 * @param description one or two sentences: the home page's description and the footer's text
 * @param brandBlock lines of the brand block, for example « République », « Française »
 * @param operatorLogo logo beside the brand block
 * @param operatorName its alternative text, mandatory with a logo
 * @param beta whether the badge BETA is shown beside the title
 * @param contactEmail address for messages of visitors
 */
public record SiteIdentity(
        String title,
        @Nullable String tagline,
        String description,
        List<String> brandBlock,
        @Nullable MediaRef operatorLogo,
        @Nullable String operatorName,
        boolean beta,
        String contactEmail) {}
