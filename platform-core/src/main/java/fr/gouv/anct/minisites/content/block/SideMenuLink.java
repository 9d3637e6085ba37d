package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** A link of a side menu. */
@JsonTypeName("BlockMenuLink")
public record SideMenuLink(String label, Link link) {}
