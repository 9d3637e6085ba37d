package fr.gouv.anct.minisites.access;

import java.util.UUID;

/** The part of an account in a tenant; {@code role} is one of a tenant. */
public record Membership(UUID tenantId, UUID accountId, Role role) {}
