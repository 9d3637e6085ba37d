package fr.gouv.anct.minisites.navigation;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.StorableLink;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Partner logo in the footer; {@code name} is the alternative text. */
@JsonTypeName("Partner")
public record FooterPartner(
        @NotBlank @Size(max = Menus.LONGEST_LABEL) String name,
        MediaRef logo,
        @Nullable @StorableLink Link link) {}
