package fr.gouv.anct.minisites.content.block;

/** The account of a site on a social network. */
public record NetworkAccount(Network network, Link link) {}
