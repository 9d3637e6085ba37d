package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** The account of a site on a social network. */
@JsonTypeName("NetworkAccount")
public record SocialNetworkAccount(SocialNetwork network, Link link) {}
