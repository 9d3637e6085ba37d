package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.Link;

/** A link of a side menu. */
@JsonTypeName("BlockMenuLink")
public record SideMenuLink(String label, Link link) {}
