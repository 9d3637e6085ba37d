package fr.gouv.anct.minisites.access;

/** Who has which role in the tenant at hand. */
public record Member(Account account, Role role) {}
