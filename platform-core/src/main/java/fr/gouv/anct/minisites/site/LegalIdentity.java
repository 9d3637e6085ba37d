package fr.gouv.anct.minisites.site;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.access.ContactEmail;
import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Legal identity, changed as one setting: the identity without its look, and the legal facts. */
@JsonTypeName("Particulars")
public record LegalIdentity(
        @NotBlank @Size(max = LegalIdentity.LONGEST_TITLE) String title,
        @Nullable @Size(max = LegalIdentity.LONGEST_TAGLINE) String tagline,

        @NotBlank @Size(max = LegalIdentity.LONGEST_DESCRIPTION)
        String description,

        @NotBlank @ContactEmail String contactEmail,
        @Valid LegalFacts legal)
        implements Checked {

    static final int LONGEST_TITLE = 80;
    static final int LONGEST_TAGLINE = 120;
    static final int LONGEST_DESCRIPTION = 400;

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

    /** Returns a copy as it is stored: without superfluous whitespace, numbers and URIs in their canonical form. */
    public LegalIdentity normalized() {
        return new LegalIdentity(
                PlainText.line(title),
                PlainText.lineOrNull(tagline),
                PlainText.lines(description).replaceAll("[\\p{Cc}&&[^\n]]", " "),
                PlainText.line(contactEmail),
                legal.normalized());
    }

    /** Returns a copy whose publisher has another name, address and telephone. */
    public LegalIdentity publishedBy(String name, String address, String phone) {
        Organisation publisher = legal.publisher();
        return new LegalIdentity(
                title,
                tagline,
                description,
                contactEmail,
                legal.with(new Organisation(name, address, phone, publisher.email(), publisher.siret())));
    }

    @Override
    public List<Problem> problems() {
        return Stream.concat(
                        excess("legal.processings", legal.processings(), "purpose"),
                        excess("legal.processors", legal.processors(), "name"))
                .toList();
    }

    /** Returns the problem of a list with too many elements, at a component of the first one too many. */
    private static Stream<Problem> excess(String list, List<?> elements, String component) {
        return elements.size() > LegalFacts.MOST_ENTRIES
                ? Stream.of(Problem.of(list + "." + LegalFacts.MOST_ENTRIES + "." + component, "many"))
                : Stream.of();
    }
}
