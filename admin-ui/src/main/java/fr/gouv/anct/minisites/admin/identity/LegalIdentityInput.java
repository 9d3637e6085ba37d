package fr.gouv.anct.minisites.admin.identity;

import fr.gouv.anct.minisites.access.ContactEmail;
import fr.gouv.anct.minisites.provisioning.creation.RequestedEntity;
import fr.gouv.anct.minisites.site.DataProcessor;
import fr.gouv.anct.minisites.site.LegalFacts;
import fr.gouv.anct.minisites.site.LegalIdentity;
import fr.gouv.anct.minisites.site.Organisation;
import fr.gouv.anct.minisites.site.ProcessingActivity;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A legal identity as typed, with the legal facts beside its other values. Its constraints tell which fields are
 * required and how they are typed; the rules are those of {@link LegalIdentity}.
 */
record LegalIdentityInput(
        @NotBlank String title,
        @Nullable String tagline,
        @NotBlank @Multiline String description,
        @NotBlank @ContactEmail String contactEmail,
        Organisation publisher,
        @NotBlank String publicationDirector,
        Organisation host,
        @NotBlank String licence,
        @Nullable @ContactEmail String dataProtectionOfficer,
        @Nullable String securityContact,
        List<ProcessingActivity> processings,
        List<DataProcessor> processors) {

    private static final String LEGAL = "legal.";
    private static final String MAILTO = "mailto:";

    static LegalIdentityInput of(LegalIdentity identity) {
        LegalFacts legal = identity.legal();
        return new LegalIdentityInput(
                identity.title(),
                identity.tagline(),
                identity.description(),
                identity.contactEmail(),
                legal.publisher(),
                legal.publicationDirector(),
                legal.host(),
                legal.licence(),
                legal.dataProtectionOfficer(),
                typed(legal.securityContact()),
                legal.processings(),
                legal.processors());
    }

    /** Returns a copy with the publisher that a request named; its address and telephone are left to be typed. */
    LegalIdentityInput publishedBy(RequestedEntity entity) {
        return new LegalIdentityInput(
                title,
                tagline,
                description,
                contactEmail,
                new Organisation(entity.name(), "", "", null, entity.siret().isBlank() ? null : entity.siret()),
                publicationDirector,
                host,
                licence,
                dataProtectionOfficer,
                securityContact,
                processings,
                processors);
    }

    /** Returns a copy with another name of the publisher, and with another address where it is known. */
    LegalIdentityInput publishedAt(String name, String address) {
        return new LegalIdentityInput(
                title,
                tagline,
                description,
                contactEmail,
                new Organisation(
                        name,
                        address.isEmpty() ? publisher.address() : address,
                        publisher.phone(),
                        publisher.email(),
                        publisher.siret()),
                publicationDirector,
                host,
                licence,
                dataProtectionOfficer,
                securityContact,
                processings,
                processors);
    }

    /** Returns a copy in which a contact with its scheme stays as it was typed: a refused form loses nothing. */
    LegalIdentityInput writtenAs(LegalIdentityInput sent) {
        return !Objects.equals(securityContact, typed(sent.securityContact))
                ? this
                : new LegalIdentityInput(
                        title,
                        tagline,
                        description,
                        contactEmail,
                        publisher,
                        publicationDirector,
                        host,
                        licence,
                        dataProtectionOfficer,
                        sent.securityContact,
                        processings,
                        processors);
    }

    /** Returns a contact as it is typed: an e-mail address without its scheme. */
    private static @Nullable String typed(@Nullable String contact) {
        return contact != null && contact.startsWith(MAILTO) ? contact.substring(MAILTO.length()) : contact;
    }

    /** Returns the legal identity, normalized. */
    LegalIdentity identity() {
        return new LegalIdentity(
                        title,
                        tagline,
                        description,
                        contactEmail,
                        new LegalFacts(
                                publisher,
                                publicationDirector,
                                host,
                                licence,
                                dataProtectionOfficer,
                                processings,
                                processors,
                                securityContact))
                .normalized();
    }

    /** Returns the violations of the rules of the legal identity, at the fields. */
    List<Problem> problems() {
        return Constraints.check(identity()).stream()
                .map(LegalIdentityInput::atField)
                .toList();
    }

    /** Returns a problem of the legal identity at its field. */
    static Problem atField(Problem problem) {
        return problem.at(field(problem.path()));
    }

    /** Returns the field of a component of the legal identity. */
    static String field(String path) {
        return path.startsWith(LEGAL) ? path.substring(LEGAL.length()) : path;
    }
}
