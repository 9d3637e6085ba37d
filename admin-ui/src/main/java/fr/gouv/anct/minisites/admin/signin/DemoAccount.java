package fr.gouv.anct.minisites.admin.signin;

import java.util.UUID;

/**
 * An account that anyone may sign in with.
 *
 * @param role short label of the role
 * @param description possible uses
 */
public record DemoAccount(UUID id, String name, String role, String description) {}
