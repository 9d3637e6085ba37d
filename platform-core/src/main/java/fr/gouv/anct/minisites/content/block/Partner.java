package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import org.jspecify.annotations.Nullable;

/** A partner of the programme. */
@JsonTypeName("BlockPartner")
public record Partner(String name, MediaRef logo, @Nullable Link link) {}
