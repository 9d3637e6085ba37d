package fr.gouv.anct.minisites.navigation;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import org.jspecify.annotations.Nullable;

/** Partner logo in the footer; {@code name} is the alternative text. */
@JsonTypeName("Partner")
public record FooterPartner(
        String name, MediaRef logo, @Nullable Link link) {}
