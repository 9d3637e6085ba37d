package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.content.block.MediaRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks.
 *
 * @param title the service title of the header, also the end of every page title
 * @param tagline the line under it
 * @param description one or two sentences: the home page's description and the footer's text
 * @param brandBlock the lines of the brand block, for example « République », « Française »
 * @param operatorLogo the logo beside the brand block
 * @param operatorName its alternative text, mandatory with a logo
 * @param beta shows the badge BETA beside the title
 * @param contactEmail where visitors write
 */
public record Identity(
        String title,
        @Nullable String tagline,
        String description,
        List<String> brandBlock,
        @Nullable MediaRef operatorLogo,
        @Nullable String operatorName,
        boolean beta,
        String contactEmail) {}
