package fr.gouv.anct.minisites.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contents of the brand area in header and footer: brand block, operator logo, service title, tagline and BETA
 * badge.
 */
public record Brand(
        List<String> brandBlock,
        @Nullable MediaReference operatorLogo,
        @Nullable String operatorName,
        String title,
        @Nullable String tagline,
        boolean beta) {}
