package fr.gouv.anct.minisites.site;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** Legal identity, changed as one setting: the identity without its look, and the legal facts. */
@JsonTypeName("Particulars")
public record Particulars(
        String title, @Nullable String tagline, String description, String contactEmail, LegalFacts legal) {

    static Particulars of(Site site) {
        Identity identity = site.identity();
        return new Particulars(
                identity.title(), identity.tagline(), identity.description(), identity.contactEmail(), site.legal());
    }

    Site on(Site site) {
        Identity identity = site.identity();
        return site.with(legal)
                .with(new Identity(
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
