package fr.gouv.anct.minisites.site;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Look of a site, changed as one setting: its theme variant, and the elements beside its title in the header.
 *
 * @param brandBlock lines of the brand block
 * @param operatorLogo logo beside it, with its alternative text
 * @param beta whether the badge BETA is shown beside the title
 */
@JsonTypeName("Look")
public record SiteLook(
        Appearance appearance,
        List<String> brandBlock,
        @Nullable MediaRef operatorLogo,
        @Nullable String operatorName,
        boolean beta) {

    static SiteLook of(Site site) {
        SiteIdentity identity = site.identity();
        return new SiteLook(
                site.appearance(),
                identity.brandBlock(),
                identity.operatorLogo(),
                identity.operatorName(),
                identity.beta());
    }

    Site on(Site site) {
        SiteIdentity identity = site.identity();
        return site.with(appearance)
                .with(new SiteIdentity(
                        identity.title(),
                        identity.tagline(),
                        identity.description(),
                        brandBlock,
                        operatorLogo,
                        operatorName,
                        beta,
                        identity.contactEmail()));
    }
}
