package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.Link;

/** The account of a site on a social network. */
@JsonTypeName("NetworkAccount")
public record SocialNetworkAccount(SocialNetwork network, Link link) {}
