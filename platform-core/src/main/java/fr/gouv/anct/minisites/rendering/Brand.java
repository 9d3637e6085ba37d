package fr.gouv.anct.minisites.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The identity shown in header and footer. */
public record Brand(
        List<String> brandBlock,
        @Nullable MediaReference operatorLogo,
        @Nullable String operatorName,
        String title,
        @Nullable String tagline,
        boolean beta) {}
