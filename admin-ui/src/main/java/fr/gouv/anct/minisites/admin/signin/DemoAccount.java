package fr.gouv.anct.minisites.admin.signin;

import java.util.UUID;

/**
 * Account of the demonstration with which anyone may sign in without an identity provider, as the sign-in screen offers
 * it.
 *
 * @param role short label of the role
 * @param description possible uses
 */
public record DemoAccount(UUID id, String name, String role, String description) {}
