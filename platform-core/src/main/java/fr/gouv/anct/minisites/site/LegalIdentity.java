package fr.gouv.anct.minisites.site;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** Legal identity, changed as one setting: the identity without its look, and the legal facts. */
@JsonTypeName("Particulars")
public record LegalIdentity(
        String title, @Nullable String tagline, String description, String contactEmail, LegalFacts legal) {

    static LegalIdentity of(Site site) {
        SiteIdentity identity = site.identity();
        return new LegalIdentity(
                identity.title(), identity.tagline(), identity.description(), identity.contactEmail(), site.legal());
    }

    Site on(Site site) {
        SiteIdentity identity = site.identity();
        return site.with(legal)
                .with(new SiteIdentity(
                        title,
                        tagline,
                        description,
                        identity.brandBlock(),
                        identity.operatorLogo(),
                        identity.operatorName(),
                        identity.beta(),
                        contactEmail));
    }
}
