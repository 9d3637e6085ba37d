package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.EmailAddress;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.Phone;
import org.jspecify.annotations.Nullable;

/** Contact details: name, role, organisation, address, telephone, e-mail. */
@BlockType("contact-card")
public record ContactCard(
        String name,
        @Nullable String role,
        @Nullable String organisation,
        @Nullable MediaRef portrait,
        @Nullable String address,
        @Nullable Phone phone,
        @Nullable EmailAddress email,
        @Nullable Link link)
        implements Block {}
