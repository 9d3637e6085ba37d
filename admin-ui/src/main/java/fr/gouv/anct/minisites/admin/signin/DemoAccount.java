package fr.gouv.anct.minisites.admin.signin;

import java.util.UUID;

/**
 * An account with which anyone may come in.
 *
 * @param role what it is, in a few words
 * @param description what can be done with it
 */
public record DemoAccount(UUID id, String name, String role, String description) {}
